/// The rule sets that come with the program, in English as their documents are: data, which people read and correct here.
///
/// An allowance is one line: stage, what, count, unit, what it is counted from, and after a bar where it stands. The day
/// it is counted from is day 0: day 1 is the next working day. `from` is the day a set counts from, `until` the last one,
/// `used_from` the day from which the Ombudsman holds councils to it.
///
/// Facts of the Ombudsman's Code are used with acknowledgement of the Local Government and Social Care Ombudsman.
enum BundledRuleSets {
    static let text = #"""
        [
          {
            "key": "ombudsman-code-2024",
            "kind": "code",
            "name": "Complaint Handling Code of the Local Government and Social Care Ombudsman",
            "jurisdiction": "England",
            "from": "2024-02-01",
            "used_from": "2026-04-01",
            "source": "https://www.lgo.org.uk/information-centre/information-for-organisations-we-investigate/complaint-handling-code",
            "calendar": "england-and-wales",
            "allowances": [
              "stage-1 acknowledge 5 working-days receipt | 6.2",
              "stage-1 answer 10 working-days acknowledgement | 6.3",
              "stage-1 extend 10 working-days due | 6.4",
              "stage-2 acknowledge 5 working-days request | chapter 7, as lawyers in local government report it",
              "stage-2 answer 20 working-days acknowledgement | chapter 7, as lawyers in local government report it",
              "stage-2 extend 20 working-days due | as councils report it"
            ],
            "readings": [
              "Where no acknowledgement came, or it came late, the days for the answer begin on the day the acknowledgement was due.",
              "The day of receipt is day 0: the count begins on the working day after it."
            ],
            "notes": [
              "It is advice and guidance under section 23(12A) of the Local Government Act 1974: a council that departs from it needs a good reason.",
              "It was issued in February 2024, and is used in the Ombudsman's casework from April 2026. Beside older complaints it is a measure, not what bound the council then.",
              "It does not say for how long stage 2 can be asked for: each council says so itself.",
              "An extension needs a good reason that is explained, and the Ombudsman's details."
            ]
          },
          {
            "key": "children-act-2006",
            "kind": "statute",
            "name": "The Children Act 1989 Representations Procedure (England) Regulations 2006",
            "jurisdiction": "England",
            "from": "2006-09-01",
            "source": "https://www.legislation.gov.uk/uksi/2006/1738/made",
            "calendar": "children-act",
            "allowances": [
              "stage-1 answer 10 working-days receipt | regulation 14",
              "stage-1 extend 10 working-days due | regulation 14",
              "stage-2 ask 20 working-days reply | as councils publish it",
              "stage-2 answer 25 working-days agreed-statement | as councils publish it",
              "stage-2 extend 40 working-days due | as councils publish it",
              "stage-3 ask 20 working-days reply | as councils publish it",
              "stage-3 meet 30 working-days request | regulation 19(4)",
              "stage-3 report 5 working-days meeting | as families' advisers put it",
              "stage-3 answer 15 working-days report | as families' advisers put it"
            ],
            "readings": [
              "The 15 days for the last answer are counted as working days."
            ],
            "notes": [
              "It is for services to children in need or in care. What is about SEN, EHC plans or co-production goes to the council's own complaints procedure.",
              "At stage 2 an investigating officer and an independent person look into it; the days run from the day both sides agree in writing what the complaint is.",
              "A stage 3 panel is three independent people."
            ]
          },
          {
            "key": "ombudsman-1974",
            "kind": "ombudsman",
            "name": "Local Government Act 1974, part 3: what the Ombudsman looks into",
            "jurisdiction": "England",
            "from": "1974-04-01",
            "source": "https://www.lgo.org.uk/decisions/education/special-educational-needs/24-004-236",
            "calendar": "england-and-wales",
            "allowances": [
              "ombudsman ask 12 months matter | section 26B"
            ],
            "readings": [],
            "notes": [
              "A complaint more than 12 months after the matter became known is late. The Ombudsman can look into it all the same for a good reason.",
              "It does not normally look into what a tribunal can decide.",
              "It looks for fault, and for the injustice that fault did to somebody. It can decide not to start where the injustice is small or where looking into it would add nothing.",
              "No day is set for its decision."
            ]
          },
          {
            "key": "no-published-policy",
            "kind": "none",
            "name": "Where a service has published no policy",
            "jurisdiction": "England",
            "from": "1974-04-01",
            "source": "Nobody has found or entered a complaints policy of this service.",
            "calendar": "england-and-wales",
            "allowances": [],
            "readings": [],
            "notes": [
              "Nobody has found its complaints policy, or entered it here. Then the Ombudsman's Code is the only measure."
            ]
          }
        ]
        """#
}
