# Resolutions from draft to the agenda.

story  a draft is not seen, a submitted text has a number
given  a conference with Ann and Bo
when   Ann drafts "That the hall be painted"
and    Ann submits "That the hall be painted"
then   "That the hall be painted" is pending
and    "That the hall be painted" is called "1"

story  only who drafted it submits a draft
given  a conference with Ann and Bo
when   Ann drafts "That the hall be painted"
and    Bo submits "That the hall be painted"
then   refused: nothing with this number
when   Ann looks for sponsors of "That the hall be painted"
and    Bo submits "That the hall be painted"
then   refused: draft

story  a body can ask for two sponsors
given  a conference with Ann and Bo
and    the rule that texts need two sponsors
when   Ann drafts "That the hall be painted"
and    Ann submits "That the hall be painted"
then   refused: sponsor

story  sponsors join and leave
given  a conference with Ann, Bo and Cy
when   Ann submits "That the hall be painted"
and    Bo sponsors "That the hall be painted"
and    Bo sponsors "That the hall be painted"
then   refused: sponsor
when   Bo leaves the sponsors of "That the hall be painted"
then   "That the hall be painted" is pending

story  a text is withdrawn and can't be voted on
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    Ann withdraws "That the hall be painted"
then   "That the hall be painted" is withdrawn
when   the chair states the question on "That the hall be painted"
then   refused: no longer

story  after the deadline nothing comes in
given  a conference with Ann and Bo
and    a meeting whose deadline has passed
when   Ann submits "That the hall be painted"
then   refused: deadline

story  a petition lets a late text in
given  a conference with Ann, Bo and Cy
and    the rule that late texts come in by petition of half the members
and    a meeting whose deadline has passed
when   Ann submits "That the hall be painted"
and    Ann signs for "That the hall be painted"
and    Bo signs for "That the hall be painted"
and    the clerk places "That the hall be painted" on the agenda
then   "That the hall be painted" is off the slate

story  leave lets a late text in
given  a conference with Ann and Bo
and    the rule that late texts come in by leave
and    a meeting whose deadline has passed
when   Ann submits "That the hall be painted"
and    the clerk places "That the hall be painted" on the agenda
then   refused: after the deadline
when   the chair admits "That the hall be painted"
and    the clerk places "That the hall be painted" on the agenda
then   "That the hall be painted" is off the slate

story  one text stands for two
given  a conference with Ann and Bo
when   Ann submits "That the hall be painted"
and    Bo submits "That the hall be painted blue"
and    Ann submits "That the hall be painted light blue"
and    the clerk replaces "That the hall be painted" and "That the hall be painted blue" by "That the hall be painted light blue"
then   "That the hall be painted" is superseded
and    "That the hall be painted blue" is superseded
and    "That the hall be painted light blue" is pending
