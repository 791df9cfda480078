package health.consulta.portal.agenda;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.agenda.State.Step;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The practice's day and week, open all day: it follows what happens by itself and loses neither
/// choice nor scroll.
@Route(value = "agenda", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class AgendaView extends Div implements HasDynamicTitle {
  private final AgendaApi agendas;
  private final OpenScreens screens;
  private final Clock clock;
  private final TimeGrid grid = new TimeGrid(this::choose);
  private final EntryPanel panel;
  private final OfflineBanner offline = new OfflineBanner(this::read);
  private final Paragraph empty = new Paragraph(Words.of("agenda.empty"));
  private final Span said = new Span();
  private final Toolbar toolbar;
  private final Shown shown;
  private List<AgendaDay> days = List.of();
  private @Nullable UUID chosen;
  private @Nullable UUID cursor;
  private @Nullable Follower follower;
  private @Nullable Registration open;

  AgendaView(
      AgendaApi agendas,
      BookingApi bookings,
      Practitioners names,
      OpenScreens screens,
      Clock clock) {
    this.agendas = agendas;
    this.panel =
        new EntryPanel(this::act, new BookingActions(bookings, agendas, this::read), this::close);
    this.screens = screens;
    this.clock = clock;
    var practitioners =
        SignedIn.current().agendas().stream()
            .map(names::of)
            .sorted(Comparator.comparing(Practitioner::lastName))
            .toList();
    this.shown = new Shown(clock, practitioners);
    this.toolbar = new Toolbar(shown, this::moved);
    addClassName("s-agenda");
    said.addClassName("hidden-text");
    said.getElement().setAttribute("role", "status");
    empty.addClassName("s-empty");
    var work = new Div(grid, panel);
    work.addClassName("s-work");
    add(toolbar, offline, empty, work, Hints.agenda(), said);
    keys();
    read();
  }

  @Override
  public String getPageTitle() {
    return Words.of("agenda.title") + " · Consulta";
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following = new Follower(attached.getUI(), this::fetch, this::apply, this::cutOff);
    follower = following;
    open = screens.open(event -> following.hear(event, shown));
    scrollToNow(attached.getUI());
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (open != null) open.remove();
  }

  private void keys() {
    key(Key.KEY_T, shown::today);
    key(Key.KEY_J, () -> shown.week(false));
    key(Key.KEY_H, () -> shown.week(true));
    Shortcuts.addShortcutListener(this, (Command) this::close, Key.ESCAPE);
    arrow(Key.ARROW_DOWN, 1, 0);
    arrow(Key.ARROW_UP, -1, 0);
    arrow(Key.ARROW_LEFT, 0, -1);
    arrow(Key.ARROW_RIGHT, 0, 1);
    for (var step : Step.values())
      if (step.shortcut != null)
        Shortcuts.addShortcutListener(this, (Command) () -> actIfNext(step), step.shortcut);
  }

  private void key(Key key, Runnable move) {
    Shortcuts.addShortcutListener(
        this,
        (Command)
            () -> {
              move.run();
              moved();
            },
        key);
  }

  private void arrow(Key key, int down, int right) {
    Shortcuts.addShortcutListener(this, (Command) () -> go(down, right), key);
  }

  private void go(int down, int right) {
    grid.beside(cursor, down, right)
        .ifPresent(button -> {
          cursor = button.entry().id();
          button.focus();
          if (chosen != null) choose(button.entry());
        });
  }

  private void moved() {
    chosen = null;
    cursor = null;
    read();
  }

  private void read() {
    try {
      apply(fetch());
    } catch (GatewayProblem problem) {
      cutOff(problem);
    }
  }

  private List<AgendaDay> fetch() {
    var who = shown.practitioner();
    return who == null ? List.of() : agendas.days(who, shown.from(), shown.to()).items();
  }

  private void apply(List<AgendaDay> read) {
    Changes.between(days, read).ifPresent(said::setText);
    days = read;
    offline.back();
    show();
  }

  private void cutOff(GatewayProblem problem) {
    if (problem.unreachable()) offline.since(clock.instant(), Hours.of(days).zone());
    else Words.toast(Words.of(problem));
    if (follower != null && problem.unreachable()) follower.again();
    show();
  }

  private void show() {
    toolbar.show();
    grid.show(days, LocalDate.now(clock.withZone(Hours.of(days).zone())));
    empty.setVisible(days.stream().allMatch(day -> day.entries().isEmpty()));
    if (shown.practitioner() == null) empty.setText(Words.of("agenda.none"));
    grid.select(chosen);
    grid.find(chosen)
        .ifPresentOrElse(
            button -> panel.show(button, Hours.of(days)), () -> panel.setVisible(false));
  }

  private void choose(AgendaEntry entry) {
    chosen = entry.id();
    cursor = entry.id();
    show();
  }

  private void close() {
    chosen = null;
    show();
    grid.find(cursor).ifPresent(EntryButton::focus);
  }

  private void actIfNext(Step step) {
    if (chosen == null) chosen = cursor;
    grid.find(chosen)
        .filter(button -> State.of(button.entry()).next.contains(step))
        .ifPresent(button -> act(step));
  }

  private void act(Step step) {
    grid.find(chosen).map(EntryButton::entry).ifPresent(entry -> act(step, entry));
  }

  /// That a patient is absent releases their money for good.
  private void act(Step step, AgendaEntry entry) {
    if (step != Step.NO_SHOW) {
      carryOut(step, entry);
      return;
    }
    var sure = new ConfirmDialog();
    sure.setHeader(Words.of(step.key));
    sure.setText(Words.of("agenda.noShow.sure"));
    sure.setCancelable(true);
    sure.setCancelText(Words.of("action.close"));
    sure.setConfirmText(Words.of(step.key));
    sure.addConfirmListener(confirmed -> carryOut(step, entry));
    sure.open();
  }

  private void carryOut(Step step, AgendaEntry entry) {
    var consultation = entry.consultationId();
    if (consultation == null) return;
    try {
      agendas.step(consultation, step.path, step.path + "-" + consultation);
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
    read();
  }

  private static void scrollToNow(UI ui) {
    ui.getPage()
        .executeJs(
            "setTimeout(() => document.querySelector('.s-now')?.scrollIntoView({block: 'center'}), 100)");
  }
}
