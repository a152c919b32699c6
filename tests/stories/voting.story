# Roll calls: who may vote, when, and what a count means.

story  a vote is not open before it is opened
given  a conference with Ann, Bo and Cy
and    a meeting
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair states the question on "That the hall be painted"
and    Bo votes yes
then   refused: voting has not been opened

story  a simple majority of yes and no adopts
given  a conference with Ann, Bo and Cy
and    a meeting
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann and Bo vote yes
and    Cy votes no
then   3 have voted and no choice is seen
when   the chair closes the vote
then   the officers see adopted and nobody else does
when   the chair announces the result
then   the vote is adopted
and    "That the hall be painted" is adopted
and    page, data and table of the vote agree

story  a tie fails
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    Bo votes no
and    the chair closes the vote
and    the chair announces the result
then   the vote is rejected
and    "That the hall be painted" is rejected

story  where the body says so the chair breaks a tie
given  a conference with Ann and Bo
and    the rule that the chair breaks ties
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    Bo votes no
and    the chair closes the vote
and    the chair breaks the tie with yes
and    the chair announces the result
then   the vote is adopted

story  a tie can pass, as an appeal does
given  a conference with Ann and Bo
and    the rule that a tie passes
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    Bo votes no
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  two thirds are at least two thirds
given  a conference with Ann, Bo and Cy
and    the rule that two thirds are needed
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann and Bo vote yes
and    Cy votes no
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  abstentions count where the body counts them
given  a conference with Ann, Bo and Cy
and    the rule that abstentions count
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    Bo and Cy vote abstain
and    the chair closes the vote
and    the chair announces the result
then   the vote is rejected

story  silence can be a yes
given  a conference with Ann, Bo and Cy
and    the rule that silence is a yes
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes no
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  without a quorum nothing is decided
given  a conference with Ann, Bo and Cy
and    a quorum of more than half of the members
and    a sitting with Ann present
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    the chair closes the vote
and    the chair announces the result
then   the vote is no_quorum
and    "That the hall be painted" is pending

story  a ballot may be changed until the close, and the last one counts
given  a conference with Ann, Bo and Cy
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann and Bo vote yes
and    Bo votes no
and    Cy votes no
and    the chair closes the vote
and    the chair announces the result
then   the vote is rejected
and    the ballot of Bo is no
and    page, data and table of the vote agree

story  where ballots stand once cast a change is refused
given  a conference with Ann and Bo
and    the rule that ballots stand once cast
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    Ann votes no
then   refused: can't be changed

story  a late ballot is refused
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    the chair closes the vote
and    Bo votes no
then   refused: closed

story  votes weigh what their seats weigh
given  a conference with Ann, Bo and Cy
and    the rule that votes are weighed
and    Ann weighs 5 votes
and    a sitting
when   Bo submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    Bo and Cy vote no
and    the chair closes the vote
and    the chair announces the result
then   the vote is adopted

story  a proxy votes for its giver, and the giver in person before it
given  a conference with Ann, Bo and Cy
and    the rule that proxies are allowed
and    a sitting
when   Ann gives a proxy to Bo
and    Cy submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Bo votes no for Ann
and    Bo and Cy vote no
and    Ann votes yes
and    the chair closes the vote
and    the chair announces the result
then   the ballot of Ann is yes
and    the ballot of Bo is no

story  where proxies are barred none can be given
given  a conference with Ann and Bo
when   Ann gives a proxy to Bo
then   refused: prox

story  only those who preside open and close
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair states the question on "That the hall be painted"
and    Ann opens the vote
then   refused: your role does not allow this
when   the chair opens the vote
and    Bo closes the vote
then   refused: your role does not allow this

story  who is not on the roll does not vote
given  a conference with Ann and Bo
and    the rule that the chair does not vote
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    the chair votes yes
then   refused: roll

story  what shows while a vote is open is the body's to say
given  a conference with Ann and Bo
and    the rule that nothing shows while a vote is open
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
then   nothing of the vote is seen

story  a closed vote can be opened again before it is announced
given  a conference with Ann, Bo and Cy
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    the chair closes the vote
and    the chair opens the vote again
and    Bo and Cy vote no
and    the chair closes the vote
and    the chair announces the result
then   the vote is rejected

story  a void vote has decided nothing
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the chair puts "That the hall be painted" to the vote
and    Ann votes yes
and    the chair closes the vote
and    the chair announces the result
and    the chair declares the vote void
then   "That the hall be painted" is pending

story  a voice vote is entered as such
given  a conference with Ann and Bo
and    a sitting
when   Ann submits "That the hall be painted"
and    the clerk enters a voice vote on "That the hall be painted": adopted
and    the chair announces the result
then   the vote is adopted
and    "That the hall be painted" is adopted

story  a show of hands is entered with its count
given  a conference with Ann, Bo and Cy
and    a sitting
when   Ann submits "That the hall be painted"
and    the clerk enters a show of hands on "That the hall be painted": 2 to 1
and    the chair announces the result
then   the vote is adopted
