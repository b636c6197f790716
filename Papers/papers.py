"""Makes a paper from what a job's folder holds: job.json and files; leaves result.json and what was made.

    papers.py FOLDER

Started by Heard inside a sandbox. Nothing of the clock, the machine or chance comes into what is made.
"""

import json
import os
import sys
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.dont_write_bytecode = True

from job import Fault, Job, check_marks  # noqa: E402


def works_of(job: Job) -> dict:
    from preparing import Work

    found = {}
    for appendix in job.paper["appendices"]:
        for item in appendix["items"]:
            if "file" in item["content"]:
                file = item["content"]["file"]["_0"]
                name = job.files.get(file["key"])
                path = os.path.join(job.home, name) if name else None
                found[item["mark"]] = Work(item["mark"], file["name"], path, file["description"])
    return found


def make_pdf(job: Job) -> dict:
    import finishing
    import preparing
    import typesetting

    check_marks(job.paper)
    works = works_of(job)
    preparing.prepare(job, list(works.values()))
    try:
        return typesetting.made(job, works)
    except finishing.TooLarge as large:
        raise Fault("tooLargeToSplit", appendix=typesetting.appendix_at(job, large.page), bytes=large.size) from None


def make_word(job: Job) -> dict:
    import word

    check_marks(job.paper)
    word.made(job, os.path.join(job.home, "out.docx"))
    return {"path": "out.docx"}


def main() -> int:
    job = Job(sys.argv[1])
    try:
        told = {"made": make_word(job) if job.make == "word" else make_pdf(job)}
    except Fault as fault:
        told = {"fault": fault.told}
    except Exception:  # noqa: BLE001: whoever started this hears of it, whatever it is
        told = {"fault": {"failed": {"_0": traceback.format_exc()[-2000:]}}}
    to = os.path.join(job.home, "result.json")
    with open(to, "w") as file:
        json.dump(told, file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
