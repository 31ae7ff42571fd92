/* A disk that answers with an error: while the file COCREATE_BROKEN_WHILE exists, whatever is written to, or made safe in,
 * a file whose path holds COCREATE_BROKEN_PATH fails with EIO. Loaded before libc (LD_PRELOAD) by broken_disk.py. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int broken(int fd) {
    static const char *flag, *part;
    char link[32], path[4096];
    if (!flag && !(flag = getenv("COCREATE_BROKEN_WHILE"))) return 0;
    if (!part && !(part = getenv("COCREATE_BROKEN_PATH"))) return 0;
    int before = errno;
    int there = access(flag, F_OK) == 0;
    if (there) {
        snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
        ssize_t length = readlink(link, path, sizeof path - 1);
        path[length < 0 ? 0 : length] = 0;
        there = strstr(path, part) != NULL;
    }
    errno = there ? EIO : before;
    return there;
}

#define INSTEAD(type, name, takes, gives)                                            \
    type name takes {                                                                \
        static type(*real) takes;                                                    \
        if (!real) *(void **)&real = dlsym(RTLD_NEXT, #name);                        \
        return broken(fd) ? -1 : real gives;                                         \
    }

INSTEAD(int, fsync, (int fd), (fd))
INSTEAD(int, fdatasync, (int fd), (fd))
INSTEAD(ssize_t, write, (int fd, const void *from, size_t many), (fd, from, many))
INSTEAD(ssize_t, pwrite, (int fd, const void *from, size_t many, off_t at), (fd, from, many, at))
INSTEAD(ssize_t, pwrite64, (int fd, const void *from, size_t many, off64_t at), (fd, from, many, at))
INSTEAD(ssize_t, pwritev, (int fd, const struct iovec *from, int many, off_t at), (fd, from, many, at))
INSTEAD(ssize_t, pwritev64, (int fd, const struct iovec *from, int many, off64_t at), (fd, from, many, at))
