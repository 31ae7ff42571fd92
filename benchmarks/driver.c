/* The load driver: many WebSocket clients in one epoll loop, cheaper than any server it loads.
 *
 * It knows no peer's protocol. A plan (a text file, written by drive.py) gives for each connection the bytes to open it,
 * to edit and to point with, ready but for a few slots of fixed width. Values carry marks: "Zq", E or C, four hex digits
 * of the author, six of their count. Where a mark comes back at another connection of the same board it has been seen,
 * and the time since it was sent is a sample. Open loop: what is due is sent, whatever the server does. An edit counts
 * once at each other member, and one that never comes is lost. A cursor counts when it or a newer one of its author
 * comes. It must not wait for answers, nor forgive a lost edit.
 *
 *   cc -O2 -o driver driver.c -lz && ./driver plan.txt     (one JSON object on stdout)
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

typedef uint8_t u8;
typedef struct { u8 *p; size_t n; } Bytes;
typedef struct { size_t at; char kind; unsigned long base; } Slot;
typedef struct { Bytes bytes; Slot slot[8]; int slots; } Template;
typedef struct { Bytes prefix, reply; } Rule;
typedef struct {
    int fd, group, place, port, state; /* 0 not yet, 1 upgrading, 2 greeting, 3 ready, 4 gone */
    Bytes open, hello, ready;
    Rule rule[4]; int rules;
    Template act[2];           /* how to edit, how to point */
    unsigned sent[2];          /* how many of each */
    double *when[2];           /* the time of each */
    u8 *seen;                  /* a bit for each edit of the board */
    unsigned *next;            /* the next cursor expected of each member of the board */
    u8 *in, *out; size_t in_n, in_cap, out_n, out_cap;
    double begun, joined;
} Conn;
typedef struct { int kind; unsigned author, count; } Mark;
enum { EDIT, CURSOR };

static Conn *conn; static int conns, groups, *size_of, epoll_fd;
static double rate[2], warm = 1, window = 5, drain = 3, kill_at = 0, limit_s = 120;
static int pace = 32, inflating, pointers, watching, pid;
static const char *dump_to;
static double from, until;                     /* of the measured window */
static unsigned most[2];                       /* of one author */
static uint64_t bytes_in, bytes_out, frames_in, doubled, leaked, missed, expected, arrived, closed, refused;
static double send_lag_worst, send_lag_sum; static uint64_t sends;
static u8 *anybody;                            /* which edits anybody else has seen: [author << 16 | count] */

static double now_s(void) { struct timespec t; clock_gettime(CLOCK_MONOTONIC, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
static void die(const char *why) { fprintf(stderr, "driver: %s (%s)\n", why, strerror(errno)); exit(2); }
static void *need(void *p) { if (!p) die("out of memory"); return p; }

/* ---- how long things took: 10 us steps up to 1 s, then 1 ms up to 60 s */

enum { FINE = 100000, STEPS = FINE + 60000 };
typedef struct { uint64_t step[STEPS + 1], n; } Times;
static Times times[2];
static void note(Times *t, double s) {
    int i = s < 0 ? 0 : s < 1 ? (int)(s * 1e5) : s < 60 ? FINE + (int)((s - 1) * 1e3) : STEPS;
    t->step[i]++; t->n++;
}
static double quantile(Times *t, double q) { /* in ms; the upper edge of the step in which it lies */
    uint64_t rank = (uint64_t)(q * t->n + 0.999999), sum = 0;
    for (int i = 0; i <= STEPS; i++)
        if ((sum += t->step[i]) >= rank && sum) return i < FINE ? (i + 1) / 100.0 : 1000.0 + (i - FINE) + 1;
    return 0;
}
static void show(const char *name, Times *t) {
    printf("\"%s\":{\"n\":%lu,\"p50\":%.2f,\"p90\":%.2f,\"p99\":%.2f,\"max\":%.2f},", name, t->n, quantile(t, .5),
           quantile(t, .9), quantile(t, .99), quantile(t, 1));
}

/* ---- sending */

static void watch(Conn *c, int also_out) {
    struct epoll_event e = {EPOLLIN | (also_out ? EPOLLOUT : 0), {.ptr = c}};
    epoll_ctl(epoll_fd, EPOLL_CTL_MOD, c->fd, &e);
}
static void gone(Conn *c) { if (c->state != 4) { close(c->fd); c->state = 4; closed++; } }
static void send_bytes(Conn *c, const u8 *p, size_t n) {
    bytes_out += n;
    if (!c->out_n) {
        ssize_t done = write(c->fd, p, n);
        if (done == (ssize_t)n) return;
        if (done < 0 && errno != EAGAIN) { gone(c); return; }
        if (done > 0) p += done, n -= done;
        watch(c, 1);
    }
    if (c->out_n + n > c->out_cap) c->out = need(realloc(c->out, c->out_cap = (c->out_n + n) * 2));
    memcpy(c->out + c->out_n, p, n); c->out_n += n;
}
static void flush_out(Conn *c) {
    ssize_t done = write(c->fd, c->out, c->out_n);
    if (done < 0) { if (errno != EAGAIN) gone(c); return; }
    memmove(c->out, c->out + done, c->out_n -= done);
    if (!c->out_n) watch(c, 0);
}
static void padded(u8 *at, const char *format, unsigned long value, int width) {
    char text[24]; snprintf(text, sizeof text, format, value); memcpy(at, text, width);
}
static void act(int author, int kind) {
    Conn *c = &conn[author]; Template *t = &c->act[kind];
    unsigned count = c->sent[kind]++; unsigned long all = c->sent[EDIT] + c->sent[CURSOR];
    for (int i = 0; i < t->slots; i++) {
        u8 *at = t->bytes.p + t->slot[i].at; unsigned long base = t->slot[i].base; char mark[16];
        switch (t->slot[i].kind) {
        case 'm': snprintf(mark, sizeof mark, "Zq%c%04x%06x", "EC"[kind], author, count); memcpy(at, mark, 13); break;
        case 'a': padded(at, "%6lu", author, 6); break;        /* a JSON number may stand behind spaces */
        case 'd': padded(at, "%8lu", base + count, 8); break;
        case 't': padded(at, "%8lu", base + all, 8); break;    /* counts both kinds, from 1 */
        case 'z': padded(at, "%08lu", base + count, 8); break; /* in an id */
        case 'v':                                              /* a varint of five bytes */
            for (int b = 0; b < 5; b++) at[b] = ((base + count) >> (7 * b) & 0x7f) | (b < 4 ? 0x80 : 0);
        }
    }
    c->when[kind][count] = now_s();
    send_bytes(c, t->bytes.p, t->bytes.n);
}

/* ---- what comes in */

static void took(Conn *c, Mark m, double now) {
    if (watching && m.kind == EDIT && m.author < 4096 && m.count < 65536) anybody[m.author << 16 | m.count] = 1;
    if (watching || m.author >= (unsigned)conns || &conn[m.author] == c) return;
    Conn *author = &conn[m.author];
    if (author->group != c->group || m.count >= author->sent[m.kind]) { leaked++; return; }
    if (m.kind == CURSOR) {
        for (unsigned *next = &c->next[author->place]; *next <= m.count; ++*next) {
            double sent = author->when[CURSOR][*next];
            if (sent >= from && sent < until) note(&times[CURSOR], now - sent);
        }
        return;
    }
    size_t bit = (size_t)m.count * size_of[c->group] + author->place;
    if (c->seen[bit >> 3] & 1 << (bit & 7)) { doubled++; return; }
    c->seen[bit >> 3] |= 1 << (bit & 7); arrived++;
    if (anybody && m.author < 4096 && m.count < 65536) anybody[m.author << 16 | m.count] = 1;
    double sent = author->when[EDIT][m.count];
    if (sent >= from && sent < until) note(&times[EDIT], now - sent);
}
static unsigned hex(const u8 *p, int n) {
    unsigned v = 0;
    while (n--) { u8 d = *p++; v = v << 4 | (d <= '9' ? d - '0' : d - 'a' + 10); }
    return v;
}
static unsigned number(const u8 **p, const u8 *end) {
    unsigned v = 0;
    while (*p < end && **p >= '0' && **p <= '9') v = v * 10 + *(*p)++ - '0';
    return v;
}
static Mark *marks; static size_t marks_n, marks_cap;
static void mark(int kind, unsigned author, unsigned count) {
    if (marks_n == marks_cap) marks = need(realloc(marks, (marks_cap = marks_cap * 2 + 64) * sizeof *marks));
    marks[marks_n++] = (Mark){kind, author, count};
}
static void find_marks(const u8 *p, size_t n) {
    const u8 *end = p + n, *at = p;
    for (marks_n = 0; end - at >= 13 && (at = memchr(at, 'Z', end - at - 12)); at++)
        if (at[1] == 'q' && (at[2] == 'E' || at[2] == 'C')) mark(at[2] == 'E' ? EDIT : CURSOR, hex(at + 3, 4), hex(at + 7, 6));
    if (pointers && n > 20 && !memcmp(p, "{\"t\":\"presence\"", 15)) /* x is the author, y the count */
        for (at = p; (at = memmem(at, end - at, "\"x\":", 4));) {
            at += 4; unsigned author = number(&at, end); at += 5; unsigned count = number(&at, end);
            mark(CURSOR, author, count);
        }
}
static size_t inflated(const u8 *p, size_t n, u8 **out, size_t at_most) {
    static u8 *buffer; static size_t cap; static z_stream z; static int begun;
    if (!begun++) inflateInit2(&z, -15); else inflateReset(&z);
    z.next_in = (u8 *)p; z.avail_in = n; z.total_out = 0;
    do {
        if (z.total_out + 65536 > cap) buffer = need(realloc(buffer, cap = cap * 2 + 262144));
        z.next_out = buffer + z.total_out; z.avail_out = cap - z.total_out < at_most ? cap - z.total_out : at_most;
    } while (inflate(&z, Z_SYNC_FLUSH) == Z_OK && z.total_out < at_most && z.avail_in);
    *out = buffer;
    return z.total_out;
}
static void message(Conn *c, int binary, const u8 *p, size_t n, double now) {
    static u8 *last; static size_t last_n, last_cap; /* what all members get alike is looked through once */
    for (int i = 0; i < c->rules; i++)
        if (n >= c->rule[i].prefix.n && !memcmp(p, c->rule[i].prefix.p, c->rule[i].prefix.n))
            send_bytes(c, c->rule[i].reply.p, c->rule[i].reply.n);
    if (c->state == 2) {
        u8 *q = (u8 *)p; size_t m = n;
        if (binary && inflating) m = inflated(p, n, &q, 256);
        if (memmem(q, m < 256 ? m : 256, c->ready.p, c->ready.n)) c->state = 3, c->joined = now;
        if (!watching && c->state == 3) return;
    }
    if (n != last_n || memcmp(p, last, n)) {
        if (n > last_cap) last = need(realloc(last, last_cap = n * 2));
        memcpy(last, p, last_n = n);
        u8 *q = (u8 *)p; size_t m = n;
        if (binary && inflating) m = inflated(p, n, &q, SIZE_MAX);
        find_marks(q, m);
    }
    for (size_t i = 0; i < marks_n; i++) took(c, marks[i], now);
}
static void frame(Conn *c, int op, const u8 *p, size_t n, double now) {
    frames_in++;
    if (op <= 2) message(c, op == 2, p, n, now);
    if (op == 8) { if (getenv("DRIVER_SAYS")) fprintf(stderr, "closed: %d %.*s\n", n > 1 ? p[0] << 8 | p[1] : 0, n > 2 ? (int)n - 2 : 0, p + 2); gone(c); }
    if (op == 9 && n < 126) {
        u8 pong[140] = {0x8a, 0x80 | n}; /* the masking key is zero: masked is as written */
        memcpy(pong + 6, p, n); send_bytes(c, pong, n + 6);
    }
}
static size_t take(Conn *c, const u8 *p, size_t n, double now) { /* how much of it was whole */
    size_t at = 0;
    if (c->state == 1) {
        const u8 *end = memmem(p, n, "\r\n\r\n", 4);
        if (!end) return 0;
        if (n < 12 || memcmp(p + 9, "101", 3)) { refused++; gone(c); return n; }
        at = end + 4 - p; c->state = 2;
        if (c->hello.n) send_bytes(c, c->hello.p, c->hello.n);
    }
    while (n - at >= 2 && c->state != 4) {
        size_t head = 2, body = p[at + 1] & 0x7f;
        if (body == 126) { if (n - at < 4) break; body = p[at + 2] << 8 | p[at + 3]; head = 4; }
        else if (body == 127) {
            if (n - at < 10) break;
            for (body = 0, head = 2; head < 10; head++) body = body << 8 | p[at + head];
        }
        if (n - at < head + body) break;
        frame(c, p[at] & 15, p + at + head, body, now);
        at += head + body;
    }
    return at;
}
static void readable(Conn *c) {
    static u8 buffer[1 << 20];
    ssize_t n = read(c->fd, buffer, sizeof buffer);
    if (n <= 0) { if (n == 0 || errno != EAGAIN) gone(c); return; }
    bytes_in += n; double now = now_s();
    u8 *p = buffer; size_t have = n;
    if (c->in_n) {
        if (c->in_n + n > c->in_cap) c->in = need(realloc(c->in, c->in_cap = (c->in_n + n) * 2));
        memcpy(c->in + c->in_n, buffer, n); p = c->in; have = c->in_n + n;
    }
    size_t done = take(c, p, have, now), rest = have - done;
    if (rest > c->in_cap) c->in = need(realloc(c->in, c->in_cap = rest * 2));
    if (rest) memmove(c->in, p + done, rest);
    if (!rest && c->in_cap > 65536) { free(c->in); c->in = 0; c->in_cap = 0; }
    c->in_n = rest;
}
static void poll_until(double due) {
    struct epoll_event events[256]; double wait = due - now_s(); if (wait < 0) wait = 0;
    struct timespec t = {(time_t)wait, (long)((wait - (time_t)wait) * 1e9)};
    int n = epoll_pwait2(epoll_fd, events, 256, &t, 0);
    for (int i = 0; i < n; i++) {
        Conn *c = events[i].data.ptr;
        if (c->state != 4 && events[i].events & EPOLLOUT && c->out_n) flush_out(c);
        if (c->state != 4 && events[i].events & (EPOLLIN | EPOLLERR | EPOLLHUP)) readable(c);
    }
}

/* ---- the plan */

static Bytes unhex(const char *s) {
    Bytes b = {0, 0};
    if (!s || *s == '-') return b;
    b.n = strlen(s) / 2; b.p = need(malloc(b.n + 1));
    for (size_t i = 0; i < b.n; i++) { char d[3] = {s[2 * i], s[2 * i + 1], 0}; b.p[i] = strtoul(d, 0, 16); }
    return b;
}
static Template template(char *bytes, char *slots) {
    Template t = {unhex(bytes), {{0}}, 0};
    for (char *one = strtok(slots, ","); one && *one != '-'; one = strtok(0, ",")) {
        Slot s = {0, 0, 0};
        if (sscanf(one, "%zu:%c:%lu", &s.at, &s.kind, &s.base) < 2 || t.slots == 8) die("a slot");
        t.slot[t.slots++] = s;
    }
    return t;
}
static void read_plan(const char *path) {
    FILE *f = fopen(path, "r"); char *line = 0; size_t cap = 0; ssize_t n;
    if (!f) die(path);
    while ((n = getline(&line, &cap, f)) > 0) {
        line[strcspn(line, "\n")] = 0;
        char *save, *key = strtok_r(line, " ", &save), *a = strtok_r(0, " ", &save), *b = strtok_r(0, " ", &save),
             *d = strtok_r(0, " ", &save);
        Conn *c = conns ? &conn[conns - 1] : 0;
        if (!strcmp(key, "window")) warm = atof(a), window = atof(b), drain = atof(d);
        else if (!strcmp(key, "rate")) rate[EDIT] = atof(a), rate[CURSOR] = atof(b);
        else if (!strcmp(key, "pace")) pace = atoi(a);
        else if (!strcmp(key, "pid")) pid = atoi(a);
        else if (!strcmp(key, "kill")) kill_at = atof(a);
        else if (!strcmp(key, "limit")) limit_s = atof(a);
        else if (!strcmp(key, "inflate")) inflating = 1;
        else if (!strcmp(key, "pointers")) pointers = 1;
        else if (!strcmp(key, "watch")) watching = 1;
        else if (!strcmp(key, "dump")) dump_to = strdup(a);
        else if (!strcmp(key, "conn")) {
            conn = need(realloc(conn, (conns + 1) * sizeof *conn));
            memset(c = &conn[conns++], 0, sizeof *c);
            c->group = atoi(a); c->port = atoi(b); c->open = unhex(d);
            if (c->group >= groups) size_of = need(realloc(size_of, (c->group + 1) * sizeof *size_of));
            while (c->group >= groups) size_of[groups++] = 0;
            c->place = size_of[c->group]++;
        }
        else if (!strcmp(key, "hello")) c->hello = unhex(a);
        else if (!strcmp(key, "ready")) c->ready = unhex(a);
        else if (!strcmp(key, "on")) c->rule[c->rules++ & 3] = (Rule){unhex(a), unhex(b)};
        else if (!strcmp(key, "edit")) c->act[EDIT] = template(a, b);
        else if (!strcmp(key, "cursor")) c->act[CURSOR] = template(a, b);
        else die("a line of the plan");
    }
    free(line); fclose(f);
}
static void make_room(void) {
    for (int k = 0; k < 2; k++) most[k] = (unsigned)(rate[k] * (warm + window) / (conns ? conns : 1)) + 4;
    if (dump_to) anybody = need(calloc(4096 << 16, 1));
    for (int i = 0; i < conns; i++) {
        for (int k = 0; k < 2; k++) if (rate[k] > 0) conn[i].when[k] = need(calloc(most[k], sizeof(double)));
        if (rate[EDIT] > 0) conn[i].seen = need(calloc((size_t)most[EDIT] * size_of[conn[i].group] / 8 + 1, 1));
        conn[i].next = need(calloc(size_of[conn[i].group], sizeof(unsigned)));
    }
}

/* ---- the run */

static double cpu_of(int process) {
    clockid_t clock; struct timespec t;
    if (!process || clock_getcpuclockid(process, &clock) || clock_gettime(clock, &t)) return 0;
    return t.tv_sec + t.tv_nsec * 1e-9;
}
static double own_cpu(void) { struct timespec t; clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return t.tv_sec + t.tv_nsec * 1e-9; }
static void begin(Conn *c) {
    struct sockaddr_in to = {AF_INET, htons(c->port), {htonl(INADDR_LOOPBACK)}, {0}}; int on = 1;
    /* more connections than one source address has ports come from several of loopback's */
    struct sockaddr_in source = {AF_INET, 0, {htonl(INADDR_LOOPBACK + (c - conn) / 20000)}, {0}};
    c->begun = now_s(); c->fd = socket(AF_INET, SOCK_STREAM, 0); c->state = 1;
    if (c->fd < 0 || bind(c->fd, (void *)&source, sizeof source) || connect(c->fd, (void *)&to, sizeof to)) die("connect");
    fcntl(c->fd, F_SETFL, O_NONBLOCK); setsockopt(c->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct epoll_event e = {EPOLLIN, {.ptr = c}};
    epoll_ctl(epoll_fd, EPOLL_CTL_ADD, c->fd, &e);
    send_bytes(c, c->open.p, c->open.n);
}
static void join_all(double give_up) {
    for (int next = 0, going = 0, done = 0; done < conns; ) {
        for (; going < pace && next < conns; going++) begin(&conn[next++]);
        poll_until(now_s() + .2);
        going = done = 0;
        for (int i = 0; i < next; i++) if (conn[i].state >= 3) done++; else going++;
        if (now_s() > give_up) return;
    }
}
static void send_due(double start, double end, uint64_t done[2]) {
    for (int k = 0; k < 2; k++) {
        double now = now_s(), upto = now < end ? now : end;
        if (rate[k] <= 0) continue;
        for (uint64_t i = done[k]; start + i / rate[k] < upto; i = ++done[k]) {
            double lag = now_s() - (start + i / rate[k]);
            if (start + i / rate[k] >= from) { send_lag_sum += lag; sends++; if (lag > send_lag_worst) send_lag_worst = lag; }
            if (conn[i % conns].state == 3) act(i % conns, k);
        }
    }
}
static double next_due(double start, uint64_t done[2]) {
    double due = 1e18;
    for (int k = 0; k < 2; k++) if (rate[k] > 0 && start + done[k] / rate[k] < due) due = start + done[k] / rate[k];
    return due;
}
static int all_seen(void) { /* every edit, and the newest cursor of everybody, at everybody else of their board */
    if (watching || arrived < expected) return 0;
    for (int i = 0; rate[CURSOR] > 0 && i < conns; i++) for (int j = 0; j < conns; j++)
        if (i != j && conn[i].group == conn[j].group && conn[i].next[conn[j].place] < conn[j].sent[CURSOR]) return 0;
    return 1;
}
static void dump(void) {
    FILE *f = fopen(dump_to, "w");
    if (!f) die(dump_to);
    for (size_t i = 0; i < (size_t)4096 << 16; i++) if (anybody[i]) fprintf(f, "%zu %zu\n", i >> 16, i & 65535);
    fclose(f);
}
static int by_time(const void *a, const void *b) { double x = *(double *)a - *(double *)b; return (x > 0) - (x < 0); }

static void show_given(void) { /* seconds on stdin: for the test of its statistics */
    static Times given; double s;
    while (scanf("%lf", &s) == 1) note(&given, s);
    printf("{"); show("times", &given); printf("\"end\":0}\n");
}

int main(int argc, char **argv) {
    static Times joins;
    if (argc != 2) die("usage: driver PLAN, or driver - with times on stdin");
    if (!strcmp(argv[1], "-")) { show_given(); return 0; }
    signal(SIGPIPE, SIG_IGN);
    struct rlimit files; getrlimit(RLIMIT_NOFILE, &files); files.rlim_cur = files.rlim_max; setrlimit(RLIMIT_NOFILE, &files);
    read_plan(argv[1]); make_room();
    epoll_fd = epoll_create1(0);

    double t0 = now_s(), cpu0 = cpu_of(pid);
    join_all(t0 + limit_s);
    double join_s = now_s() - t0, join_cpu = cpu_of(pid) - cpu0; int ready = 0; double last = t0;
    for (int i = 0; i < conns; i++) if (conn[i].state == 3) {
        ready++; note(&joins, conn[i].joined - conn[i].begun);
        if (conn[i].joined > last) last = conn[i].joined;
    }
    uint64_t join_bytes = bytes_in;
    if (warm > 0 && ready == conns) for (double quiet = now_s() + .3; now_s() < quiet; ) poll_until(quiet);

    double start = now_s(), cpu_a = 0, cpu_b = 0, own_a = 0, own_b = 0; uint64_t done[2] = {0, 0}, in_a = 0, out_a = 0, frames_a = 0, in_b = 0, out_b = 0, frames_b = 0;
    from = start + warm; until = from + window;
    int phase = 0, killed = 0;
    while (ready == conns || watching) {
        double now = now_s();
        if (phase == 0 && now >= from) { phase = 1; cpu_a = cpu_of(pid); own_a = own_cpu(); in_a = bytes_in; out_a = bytes_out; frames_a = frames_in; }
        if (phase == 1 && now >= until) {
            phase = 2; cpu_b = cpu_of(pid); own_b = own_cpu(); in_b = bytes_in; out_b = bytes_out; frames_b = frames_in;
            expected = 0;
            for (int i = 0; i < conns; i++) expected += (uint64_t)conn[i].sent[EDIT] * (size_of[conn[i].group] - 1);
        }
        if (kill_at > 0 && !killed && now >= from + kill_at) { kill(pid, SIGKILL); killed = 1; }
        if (killed && closed == (uint64_t)conns) break;
        if (phase == 2 && (now >= until + drain || all_seen())) break;
        if (phase < 2) send_due(start, until, done);
        double due = phase == 2 ? until + drain : next_due(start, done), edge = phase == 0 ? from : phase == 1 ? until : until + drain;
        if (kill_at > 0 && !killed && from + kill_at < edge) edge = from + kill_at;
        double tick = now_s() + .05; /* so that an end that is reached is seen */
        if (due > edge) due = edge;
        poll_until(due < tick ? due : tick);
    }
    for (int i = 0; rate[CURSOR] > 0 && i < conns; i++) for (int j = 0; j < conns; j++)
        if (i != j && conn[i].group == conn[j].group)
            for (unsigned k = conn[i].next[conn[j].place]; k < conn[j].sent[CURSOR]; k++)
                if (conn[j].when[CURSOR][k] >= from && conn[j].when[CURSOR][k] < until) { missed++; note(&times[CURSOR], 61); }
    if (dump_to) dump();

    double *order = need(malloc(conns * sizeof(double) + 8)); int n = 0;
    for (int i = 0; i < conns; i++) if (conn[i].state == 3) order[n++] = conn[i].joined - t0;
    qsort(order, n, sizeof(double), by_time);
    printf("{\"conns\":%d,\"ready\":%d,\"refused\":%lu,\"closed\":%lu,", conns, ready, refused, closed);
    show("join", &joins);
    printf("\"join_last_ms\":%.2f,\"join_s\":%.3f,\"join_cpu_s\":%.6f,\"join_bytes\":%lu,", (last - t0) * 1e3, join_s, join_cpu, join_bytes);
    show("edits", &times[EDIT]); show("cursors", &times[CURSOR]);
    uint64_t sent[2] = {0, 0};
    for (int i = 0; i < conns; i++) for (int k = 0; k < 2; k++) sent[k] += conn[i].sent[k];
    printf("\"edits_sent\":%lu,\"cursors_sent\":%lu,\"expected\":%lu,\"arrived\":%lu,\"lost\":%lu,\"doubled\":%lu,\"leaked\":%lu,\"missed\":%lu,",
           sent[0], sent[1], expected, arrived, expected > arrived ? expected - arrived : 0, doubled, leaked, missed);
    printf("\"window_s\":%.3f,\"server_cpu_s\":%.6f,\"driver_cpu_s\":%.6f,\"bytes_in\":%lu,\"bytes_out\":%lu,\"frames_in\":%lu,", window,
           cpu_b - cpu_a, own_b - own_a, in_b - in_a, out_b - out_a, frames_b - frames_a);
    printf("\"send_lag_ms\":{\"mean\":%.3f,\"max\":%.3f}}\n", sends ? send_lag_sum / sends * 1e3 : 0, send_lag_worst * 1e3);
    return 0;
}
