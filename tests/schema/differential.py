#!/usr/bin/env python3
"""Compares our validator with xmllint and upstream's own schemas, on documents that were changed at random (fixed seeds).

usage: differential.py [--each N] [--seed N] [--schema NAME] [--show N] [--ours]

Each valid document of upstream's virschematest is changed in N ways: an element or attribute renamed, removed, doubled, moved, its value
replaced by another one that is plausible. Both verdicts are compared; the percentage of agreement is printed, and the most frequent kinds of
disagreement. With --ours the emitted schemas/*.rng are given to xmllint instead of upstream's: then every verdict must agree.
Needs xmllint (package libxml2-utils) and the corpus ($LIBVIRT_CORPUS or ../shared/corpus).
"""
import argparse
import collections
import copy
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CORPUS = os.environ.get("LIBVIRT_CORPUS") or os.path.join(os.path.dirname(ROOT), "shared", "corpus")
DATA = os.path.join(CORPUS, "upstream", "data")
TOOL = os.path.join(ROOT, "src", "Libvirt.Reference", "bin", "Debug", "net10.0", "Libvirt.Reference.dll")
VALUES = ["", "foo", "0", "1", "-1", "16", "yes", "no", "on", "off", "0x10", "99999999999", "/some/path", "some/path", "a b",
          "2f7f4b1a-3c8e-4a51-9f0b-1c2d3e4f5a6b", "52:54:00:12:34:56", "192.168.1.1", "fe80::1", "default", "KiB", "eth0", "1.5"]
BATCH = 400


def documents(only):
    """Valid documents by schema."""
    found = collections.defaultdict(list)
    with open(os.path.join(CORPUS, "upstream", "manifests", "virschematest.jsonl"), encoding="utf-8") as manifest:
        for line in manifest:
            row = json.loads(line)
            schema = row["params"]["schema"]
            name = os.path.basename(schema).split(".rng")[0]
            if row["kind"] == "schema-valid" and "tests-internal" not in schema and (not only or name == only):
                found[name].append(row["input"])
    return found


class Pool:
    """Values that occur, by the name of the attribute or element: what a mistaken user might write."""

    def __init__(self):
        self.attributes = collections.defaultdict(set)
        self.texts = collections.defaultdict(set)
        self.children = collections.defaultdict(dict)

    def learn(self, root):
        for element in root.iter():
            for key, value in element.attrib.items():
                if len(self.attributes[key]) < 200:
                    self.attributes[key].add(value)
            if element.text and element.text.strip() and len(self.texts[element.tag]) < 200:
                self.texts[element.tag].add(element.text)
            for child in element:
                self.children[element.tag].setdefault(child.tag, child)

    def value(self, known, rng):
        known = sorted(known)
        return rng.choice(known) if known and rng.random() < 0.5 else rng.choice(VALUES)


def mutate(root, rng, pool):
    """Changes a tree in place; returns what was done, or None."""
    parents = {child: parent for parent in root.iter() for child in parent}
    elements = [e for e in root.iter() if isinstance(e.tag, str)]
    element = rng.choice(elements)
    parent = parents.get(element)
    kind = rng.choice(["rename", "remove", "double", "attribute-rename", "attribute-remove", "attribute-value", "attribute-value", "text", "move", "graft", "attribute-add"])
    where = "/" + element.tag if parent is None else f"{parent.tag}/{element.tag}"
    if kind in ("rename", "remove", "double", "move") and parent is None:
        return None
    if kind == "rename":
        element.tag = rng.choice([element.tag + "x", rng.choice(elements).tag])
    elif kind == "remove":
        parent.remove(element)
    elif kind == "double":
        parent.insert(list(parent).index(element), copy.deepcopy(element))
    elif kind == "move":
        parent.remove(element)
        parent.insert(rng.randrange(len(parent) + 1), element)
    elif kind == "graft":
        known = pool.children[element.tag]
        if not known:
            return None
        tag = rng.choice(sorted(known))
        element.append(copy.deepcopy(known[tag]))
        where += " + " + tag
    elif kind == "attribute-add":
        key = rng.choice(sorted(pool.attributes))
        element.set(key, pool.value(pool.attributes[key], rng))
        where += " @" + key
    elif kind == "text":
        if len(element):
            return None
        element.text = pool.value(pool.texts[element.tag], rng)
    else:
        if not element.attrib:
            return None
        key = rng.choice(sorted(element.attrib))
        where += " @" + key
        if kind == "attribute-value":
            element.set(key, pool.value(pool.attributes[key], rng))
        else:
            value = element.attrib.pop(key)
            if kind == "attribute-rename":
                element.set(key + "x", value)
    return f"{kind} {where}"


def make(name, inputs, arguments, folder, pool):
    """Writes the changed documents; returns file -> what was done."""
    made = {}
    for path in inputs:
        rng = random.Random(f"{arguments.seed} {name} {path}")
        original = ET.parse(os.path.join(DATA, path)).getroot()
        count = 0
        while count < arguments.each:
            root = copy.deepcopy(original)
            done = mutate(root, rng, pool)
            if done is None:
                continue
            file = os.path.join(folder, f"{name}-{len(made)}.xml")
            ET.ElementTree(root).write(file, encoding="utf-8")
            made[file] = f"{done}   ({path})"
            count += 1
    return made


def xmllint(schema, files):
    verdicts = {}
    for start in range(0, len(files), BATCH):
        part = files[start:start + BATCH]
        result = subprocess.run(["xmllint", "--noout", "--relaxng", schema] + part, capture_output=True, text=True)
        for line in result.stderr.splitlines():
            for end, verdict in ((" validates", True), (" fails to validate", False)):
                if line.endswith(end):
                    verdicts[line[:-len(end)]] = verdict
    return verdicts


def ours(name, files):
    lines = "".join(f"{name}\t{file}\n" for file in files)
    result = subprocess.run(["dotnet", TOOL, "verdicts"], input=lines, capture_output=True, text=True, check=True)
    return dict(line.split("\t", 1) for line in result.stdout.splitlines())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--each", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--schema")
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--ours", action="store_true")
    arguments = parser.parse_args()
    if not shutil.which("xmllint"):
        print("skipped: xmllint is missing (package libxml2-utils)")
        return 0
    if not os.path.isdir(DATA):
        print("skipped: no corpus. Set LIBVIRT_CORPUS, or put it into ../shared/corpus")
        return 0
    if not os.path.exists(TOOL):
        print("build src/Libvirt.Reference first", file=sys.stderr)
        return 2
    same = total = 0
    kinds = collections.Counter()
    examples = {}
    for name, inputs in sorted(documents(arguments.schema).items()):
        schema = os.path.join(ROOT, "schemas", name + ".rng") if arguments.ours else os.path.join(DATA, "schemas", name + ".rng")
        if not os.path.exists(os.path.join(ROOT, "schemas", name + ".rng")):
            print(f"{name}: skipped, not declared")
            continue
        pool = Pool()
        for path in inputs:
            pool.learn(ET.parse(os.path.join(DATA, path)).getroot())
        with tempfile.TemporaryDirectory() as folder:
            made = make(name, inputs, arguments, folder, pool)
            theirs, mine = xmllint(schema, list(made)), ours(name, list(made))
        agreed = 0
        for file, done in made.items():
            if file not in theirs:
                raise SystemExit(f"xmllint gave no verdict: {done}")
            if (mine[file] == "ok") == theirs[file]:
                agreed += 1
                continue
            kind = ("we refuse: " if theirs[file] else "we accept: ") + done.split("   (")[0]
            kinds[kind] += 1
            examples.setdefault(kind, (done, mine[file]))
        print(f"{name}: {agreed} of {len(made)} agree ({100 * agreed / len(made):.1f}%)")
        same, total = same + agreed, total + len(made)
    for kind, count in kinds.most_common(arguments.show):
        print(f"  {count} {kind}: {examples[kind][0].split('   ')[-1]} {examples[kind][1][:150]}")
    print(f"agreement: {same} of {total} ({100 * same / max(total, 1):.2f}%)")
    return 0 if not arguments.ours or same == total else 1


if __name__ == "__main__":
    sys.exit(main())
