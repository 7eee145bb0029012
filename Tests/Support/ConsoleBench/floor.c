// The least that a list drawn with ncurses can cost: blocks in getch(), no timers.
#include <locale.h>
#include <ncurses.h>

static void draw(int selected, int *top) {
    int body = LINES - 2;
    if (selected < *top) *top = selected;
    if (selected >= *top + body) *top = selected - body + 1;
    erase();
    attron(A_BOLD | COLOR_PAIR(1));
    mvprintw(0, 0, "FLOOR ncurses list %dx%d", COLS, LINES);
    attroff(A_BOLD | COLOR_PAIR(1));
    for (int i = 0; i < body; i++) {
        int n = *top + i;
        if (n == selected) attron(A_REVERSE);
        mvprintw(1 + i, 0, "%4d  step-%03d  pending   owner-%02d  00:%02d:%02d  some runbook text here",
                 n, n, n % 17, n % 60, (n * 7) % 60);
        if (n == selected) attroff(A_REVERSE);
    }
    mvprintw(LINES - 1, 0, "FLOOR-END row %d q:quit", selected);
    refresh();
}

int main(void) {
    setlocale(LC_ALL, "");
    initscr();
    cbreak();
    noecho();
    keypad(stdscr, TRUE);
    curs_set(0);
    set_escdelay(25);
    start_color();
    use_default_colors();
    init_pair(1, COLOR_CYAN, -1);
    int selected = 0, top = 0, key = 0;
    while (key != 'q' && key != ERR) {
        draw(selected, &top);
        key = getch();
        if (key == KEY_DOWN || key == 'j') selected++;
        if ((key == KEY_UP || key == 'k') && selected > 0) selected--;
    }
    endwin();
    return 0;
}
