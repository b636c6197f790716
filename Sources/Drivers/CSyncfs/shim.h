/* Declared by <unistd.h> only under _GNU_SOURCE, which the importer does not set. */
int syncfs(int fd);
