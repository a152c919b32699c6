# Seats: who holds one, who acts for one, and what it no longer may.

story  a designee votes for the seat
given  a conference with Ann and Bo
and    the rule that designees are allowed
and    a committee Parks with Cy chaired by Bo
and    a sitting
when   the clerk names Cy designee of Ann
and    Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Cy votes yes
and    the chair closes the vote
and    the chair announces the result
then   the ballot of Ann is yes

story  where designees are barred none is named
given  a conference with Ann and Bo
and    a committee Parks with Cy chaired by Bo
when   the clerk names Cy designee of Ann
then   refused: no designees

story  a designee whose time ended votes no more
given  a conference with Ann and Bo
and    the rule that designees are allowed
and    a committee Parks with Cy chaired by Bo
and    a sitting
when   the clerk names Cy designee of Ann
and    the clerk ends what Cy may do
and    Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Cy votes yes
then   refused: your role does not allow this

story  a proxy that was taken back does not vote
given  a conference with Ann, Bo and Cy
and    the rule that proxies are allowed
and    a sitting
when   Ann gives a proxy to Bo
and    Ann takes the proxy back
and    Cy submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Bo votes yes for Ann
then   refused: this proxy has ended

story  a proxy can't be passed on
given  a conference with Ann, Bo and Cy
and    the rule that proxies are allowed
when   Ann gives a proxy to Bo
and    Bo gives a proxy to Cy
then   refused: passed on

story  who has left the seat has no vote
given  a conference with Ann, Bo and Cy
and    a sitting
when   Ann submits "That the hall be painted"
and    the seat of Bo ends
and    the chair puts "That the hall be painted" to the vote
and    Bo votes yes
then   refused: your role does not allow this

story  who is seated after the roll was taken waits for the next vote
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
given  Cy is seated
when   Cy votes yes
then   refused: not on the roll

story  a seat keeps in a vote the weight it had when the vote was opened
given  a conference with Ann, Bo and Cy
and    the rule that votes are weighed
and    Ann weighs 5 votes
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
given  Ann weighs 1 votes
when   Ann votes yes
and    Bo and Cy vote no
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  a rule changed while a vote is open does not decide it
given  a conference with Ann, Bo and Cy
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann and Bo vote yes
and    Cy votes no
given  the rule that more than half of everybody on the roll is needed
when   the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  a text belongs to policy areas, and the clerk can change which
given  a conference with Ann and Bo
and    the policy area Light
when   Ann submits "That the lamps be lit"
and    the clerk puts "That the lamps be lit" under Light
then   Light has 1 resolution
when   the clerk takes "That the lamps be lit" out of every policy area
then   Light has 0 resolutions
