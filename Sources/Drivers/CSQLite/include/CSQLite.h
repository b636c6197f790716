// What Swift cannot call of SQLite: functions of any number of arguments.
#ifndef HEARD_CSQLITE_H
#define HEARD_CSQLITE_H

// Leaves off the count of all memory in use, which nobody asks for, and which takes a lock at each allocation. To be said
// before SQLite is used; afterwards it changes nothing.
void csqlite_leave_off_counting(void);

#endif
