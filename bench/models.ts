// The compiled bench looks for the models beside itself, two folders above src/adapters: lead it to those of the project.
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const here = join(process.cwd(), 'dist', 'bench-build', 'models');
if (!existsSync(join(here, 'names.bin'))) {
  rmSync(here, { recursive: true, force: true });
  symlinkSync(join(process.cwd(), 'models'), here, 'junction');
}
