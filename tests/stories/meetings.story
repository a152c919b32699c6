# Meetings and sittings: who registered, who is there, and whether that is enough.

story  the quorum can be a share of those who registered
given  a conference with Ann, Bo, Cy, Di and Ed
and    the rule that more than half of those registered are a quorum
and    a meeting
when   Ann registers
and    Bo registers
and    the desk registers Cy
given  a sitting with Ann and Bo present
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann and Bo vote yes
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  of those who registered too few came
given  a conference with Ann, Bo, Cy, Di and Ed
and    the rule that more than half of those registered are a quorum
and    a meeting
when   Ann registers
and    Bo registers
and    the desk registers Cy
given  a sitting with Ann present
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    the chair closes the vote
and    the chair announces the result
then   the vote is no_quorum

story  whoever registered can't register again, and the desk can take it back
given  a conference with Ann and Bo
and    a meeting
when   Ann registers
and    the desk registers Ann
then   refused: registered already
when   the desk takes back the registration of Ann
and    the desk takes back the registration of Ann
then   refused: not registered

story  members come and leave by themselves
given  a conference with Ann, Bo and Cy
and    a meeting
and    a sitting with Ann present
then   1 is present
when   Bo arrives
and    Bo arrives
then   refused: so already
when   Cy arrives
then   3 are present
when   Bo leaves the hall
then   2 are present

story  where heads are counted the count is what is present
given  a conference with Ann, Bo and Cy
and    a quorum of 3
and    a meeting
and    a sitting with Ann present
when   the chair counts 3 present
then   3 are present
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  nobody counts more than there are
given  a conference with Ann, Bo and Cy
and    a sitting
when   the chair counts 5 present
then   refused: more than there are seats

story  an absence is noted in the body's own words
given  a conference with Ann, Bo and Cy
and    a sitting with Ann and Bo present
when   the clerk notes Cy as parental
and    Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann and Bo vote yes
and    the chair closes the vote
and    the chair announces the result
then   Cy is absent from the vote as parental
when   the clerk notes Cy as fishing
then   refused: none of the body's categories

story  a sitting does not adjourn over an open vote, and an adjourned one takes no more
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    the chair adjourns
then   refused: voting is open
when   Ann votes yes
and    the chair closes the vote
and    the chair announces the result
and    the chair adjourns
and    Bo arrives
then   refused: adjourned

story  a meeting that ended takes nothing more
given  a conference with Ann and Bo
and    a meeting
when   the chair ends the meeting
and    Ann registers
then   refused: the meeting has ended

story  only the desk registers somebody else
given  a conference with Ann and Bo
and    a meeting
when   Ann registers Bo at the desk
then   refused: your role does not allow this
