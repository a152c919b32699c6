# The floor: what is before the body, and who speaks on it.

story  who asked first speaks first, but for points of order
given  a conference with Ann, Bo and Cy
and    a meeting
and    a sitting
when   Ann asks to speak for
and    Bo asks to speak against
and    Cy asks to speak order
then   Cy, Ann and Bo wait to speak
when   the chair recognises Ann
and    the chair recognises Cy
then   Cy has the floor
when   the chair ends the speech of Cy
then   Ann has the floor
when   the chair recognises Bo
then   Bo has the floor
and    nobody waits to speak

story  each item has a list of its own
given  a conference with Ann and Bo
and    a meeting
and    a sitting
when   Ann submits "That the hall be painted"
and    the clerk places "That the hall be painted" on the agenda
and    Ann asks to speak for
and    the chair calls "That the hall be painted"
then   "That the hall be painted" is before the body
and    nobody waits to speak
when   Bo asks to speak against
then   Bo waits to speak

story  the sides take turns where the body says so
given  a conference with Ann, Bo and Cy
and    a meeting
and    a sitting
and    speeches of 120 seconds with the sides taking turns
when   Ann asks to speak for
and    Bo asks to speak for
and    Cy asks to speak against
and    the chair recognises Ann
then   Ann has 120 seconds
and    Cy is next to speak

story  a closed list takes points of order alone
given  a conference with Ann and Bo
and    a meeting
and    a sitting
when   the chair closes the list of speakers
and    Ann asks to speak order
and    Bo asks to speak for
then   refused: the list of speakers is closed

story  nobody gives up the place of another
given  a conference with Ann and Bo
and    a meeting
and    a sitting
when   Ann asks to speak for
and    Bo takes Ann off the list of speakers
then   refused: only whose seat it is or a clerk may do this

story  the desk enters who asks aloud
given  a conference with Ann and Bo
and    a meeting
and    a sitting
when   the clerk enters Bo to speak against
and    Bo takes Bo off the list of speakers
then   nobody waits to speak

story  nothing is voted on in a recess
given  a conference with Ann and Bo
and    a meeting
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair states the question on "That the hall be painted"
and    the chair calls a recess
and    the chair opens the vote
then   refused: the sitting is in recess
when   the chair ends the recess
and    the chair opens the vote
and    Ann votes yes
then   1 have voted and no choice is seen

story  a vote whose time is over closes by itself where the body says so
given  a conference with Ann and Bo
and    a meeting
and    a sitting
and    votes that close by themselves
when   Ann submits "That the hall be painted"
and    the chair states the question on "That the hall be painted"
and    the chair opens the vote for 2 seconds
and    Ann votes yes
and    3 seconds pass
then   the officers see adopted and nobody else does
when   Bo votes no
then   refused: voting is closed

story  a screen follows the floor, and shows what it is told
given  a conference with Ann and Bo
and    a meeting
and    a screen
then   the screen shows floor
when   the clerk queues the message "Coffee is in the lobby"
then   the screen shows floor
when   the chair shows the next slide
then   the screen shows message
and    the screen says "Coffee is in the lobby"
when   the chair shows the next slide again
then   refused: this slide was shown already

story  two officers press at once, and the second is told who was faster
given  a conference with Ann and Bo
and    a meeting
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
then   the next step is close_vote
when   the chair closes the vote
and    the clerk closes the vote
then   refused, for the chair closed the vote
and    the next step is announce_vote

story  the chair goes from the first gavel to the last by the next step alone
given  a conference with Ann, Bo and Cy
and    a quorum of 2
and    a meeting
when   Ann submits "That the hall be painted"
and    the clerk places "That the hall be painted" on the agenda
and    the chair takes the next step open_sitting
and    everybody is present
and    the chair takes the next step call_quorum
and    the chair takes the next step call_item
and    the chair takes the next step prepare_item
and    the chair takes the next step open_vote
and    Ann, Bo and Cy vote yes
and    the chair takes the next step close_vote
and    the chair takes the next step announce_vote
then   "That the hall be painted" is adopted
when   the chair takes the next step adjourn_sitting
then   the next step is open_sitting
