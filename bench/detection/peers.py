"""A package of PyPI in a process of its own: peers.py PACKAGE IN OUT. No peer reaches the network from here."""
import json
import socket
import sys
import time


def offline(*_args, **_kwargs):
    raise OSError("offline")


socket.getaddrinfo = offline


def unpii():
    from unpii import anonymize

    return anonymize


def incognito():
    from incognito_anonymizer.anonymizer import Anonymizer

    tool = Anonymizer()
    tool.add_analyzer("regex")
    tool.set_mask("placeholder")
    return tool.anonymize


def presidio():
    import logging

    import spacy
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    logging.disable(logging.CRITICAL)

    class Blank(SpacyNlpEngine):
        def __init__(self):
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            self.nlp = {"en": spacy.blank("en")}

        def load(self):
            pass

        def is_loaded(self):
            return True

    engine = AnalyzerEngine(nlp_engine=Blank(), supported_languages=["en"])

    def redact(text):
        # Offsets of Python count code points: the text is cut here, not by the reader.
        for found in sorted(engine.analyze(text, language="en"), key=lambda f: -f.start):
            text = text[: found.start] + "[…]" + text[found.end :]
        return text

    return redact


name, source, target = sys.argv[1:4]
redact = {"unpii": unpii, "incognito-anonymizer": incognito, "presidio-analyzer": presidio}[name]()
with open(source, encoding="utf-8") as file:
    texts = json.load(file)
failed = 0


def attempt(text):
    global failed
    try:
        return redact(text)
    except Exception:
        failed += 1
        return text


for text in texts[:50]:
    attempt(text)
failed = 0
start = time.perf_counter()
outputs = [attempt(text) for text in texts]
ms = 1000 * (time.perf_counter() - start)
with open(target, "w", encoding="utf-8") as file:
    json.dump({"ms": ms, "failed": failed, "outputs": outputs}, file)
