#include "CSQLite.h"

#include <sqlite3.h>

void csqlite_leave_off_counting(void) { (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
