"""Working days against calendars written by others.

    python calendars.py PATH-OF-HEARD

Needs the PyPI packages `govuk-bank-holidays` and `holidays`. Every weekday from 2019 to 2028 must be a working day, or
not, for `heard due` exactly as for both packages, but for the exceptions below, each with its source. The years around
that, which Heard works out from the rules, are held against what the packages know of them.

Asks the program once a year and calendar, and reads the days it counted and skipped. Exit status: 0 agreed, 1 not.
"""

import datetime
import json
import subprocess
import sys

import holidays
from govuk_bank_holidays.bank_holidays import BankHolidays

# (package, division, day): why the package has it the wrong way round, and the source that says so. When a package is
# put right, its exception shows as a difference and can go.
EXCEPTIONS = {
    ("govuk-bank-holidays", "scotland", datetime.date(2026, 6, 15)):
        "The offline copy of 0.19 is older than the proclamation of the World Cup bank holiday in Scotland; the "
        "official list https://www.gov.uk/bank-holidays.json as updated on 24 November 2025 has it.",
    ("holidays", "scotland", datetime.date(2006, 11, 30)):
        "0.109 starts St Andrew's Day a year early: the St Andrew's Day Bank Holiday (Scotland) Act 2007 (asp 2), "
        "passed in January 2007, made it one.",
}

ENGLAND_AND_WALES = ["england-and-wales"]
ANY_PART = ["england-and-wales", "scotland", "northern-ireland"]
CALENDARS = {"england-and-wales": ENGLAND_AND_WALES, "children-act": ENGLAND_AND_WALES, "uk-any": ANY_PART}
SUBDIVISIONS = {"england-and-wales": ["ENG", "WLS"], "scotland": ["SCT"], "northern-ireland": ["NIR"]}

# Which years each package is asked about: the offline copy reaches from 2012 to 2028; the other computes as Heard does.
OFFICIAL_YEARS = range(2012, 2029)
COMPUTED_YEARS = range(1999, 2051)
MUST = range(2019, 2029)


def govuk_days(division, year):
    feed = BankHolidays(use_cached_holidays=True)
    return {event["date"] for event in feed.get_holidays(division=division, year=year)}


def holidays_days(division, year):
    found = set()
    for subdivision in SUBDIVISIONS[division]:
        found |= set(holidays.country_holidays("GB", subdiv=subdivision, years=year))
    return found


PACKAGES = {"govuk-bank-holidays": (govuk_days, OFFICIAL_YEARS), "holidays": (holidays_days, COMPUTED_YEARS)}


def weekdays(year):
    day = datetime.date(year, 1, 1)
    while day.year == year:
        if day.weekday() < 5:
            yield day
        day += datetime.timedelta(1)


def heard_days(program, calendar, year):
    """The days of the year that Heard counts, and those it skips with the reason."""
    command = [program, "due", "--from", f"{year - 1}-12-31", "--working-days", "262", "--calendar", calendar, "--json"]
    answer = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    counted = {datetime.date.fromisoformat(day) for day in answer["counted"]}
    skipped = {datetime.date.fromisoformat(item["day"]): item["why"] for item in answer["skipped"]}
    return counted, skipped


def expected(package, divisions, year):
    """The days the package leaves out, put right by the exceptions."""
    days_of, _ = PACKAGES[package]
    days = set()
    for division in divisions:
        wrong = {day for (name, place, day) in EXCEPTIONS if (name, place, day.year) == (package, division, year)}
        days |= days_of(division, year) ^ wrong
    return days


def compare(program, calendar, year):
    """Sentences about each weekday of the year on which a package and Heard differ, and how many were compared."""
    counted, skipped = heard_days(program, calendar, year)
    wrong, compared = [], 0
    for package, (_, years) in PACKAGES.items():
        if year not in years:
            continue
        left_out = expected(package, CALENDARS[calendar], year)
        for day in weekdays(year):
            compared += 1
            if (day in counted) == (day in skipped) or (day in left_out) != bool(skipped.get(day)):
                wrong.append(f"{day} in {calendar}: {package} {'leaves it out' if day in left_out else 'counts it'}, "
                             f"heard {'skips it: ' + skipped[day] if day in skipped else 'counts it'}")
    return wrong, compared


def main(program):
    """One test a calendar and year."""
    passed, failed, compared = 0, 0, 0
    for calendar in CALENDARS:
        for year in COMPUTED_YEARS:
            wrong, count = compare(program, calendar, year)
            for line in wrong:
                print(line)
            passed, failed = (passed, failed + 1) if wrong else (passed + 1, failed)
            compared += count if year in MUST else 0
    print(f"{compared} weekdays from 2019 to 2028 compared")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
