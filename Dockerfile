# Compiles in one stage, runs in another: the image holds no compiler and no test tool, and nothing in it runs as root.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY tsconfig.json ./
COPY scripts ./scripts
COPY src ./src
RUN npm run compile && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production CONFRERE_DATA=/data CONFRERE_HOST=0.0.0.0 CONFRERE_LOG=stderr
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY models ./models
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8480
HEALTHCHECK --interval=30s --timeout=5s --start-period=40s CMD ["node", "-e", "fetch('http://127.0.0.1:8480/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js"]
