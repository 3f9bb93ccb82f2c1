"""The peer of the bench: red-dwarf's Polis pipeline on the votes of a file, timed in CPU seconds.

Arguments: the file, statements that moderators took out, statements that are meta (numbers with commas between).
One line per run: CPU seconds, groups found. A run is asked for by a line on standard input, so that
its runs and ours can take turns in one process each."""

import csv
import sys
import time

from reddwarf.implementations.polis import run_pipeline


def numbers(words):
    return [int(word) for word in words.split(",") if word]


with open(sys.argv[1], newline="") as file:
    votes = [
        {
            "participant_id": int(row["participant"]),
            "statement_id": int(row["statement"]),
            "vote": int(row["vote"]),
            "modified": 0,
        }
        for row in csv.DictReader(file)
    ]
meta = numbers(sys.argv[3])
left_out = sorted({*numbers(sys.argv[2]), *meta})
print("ready", flush=True)
for _ in sys.stdin:
    begun = time.process_time()
    result = run_pipeline(
        votes=votes,
        mod_out_statement_ids=left_out,
        meta_statement_ids=meta,
        min_user_vote_threshold=7,
        random_state=0,
        max_group_count=5,
    )
    took = time.process_time() - begun
    groups = result.participants_df["cluster_id"].dropna().nunique()
    print(f"{took:.4f} {groups}", flush=True)
