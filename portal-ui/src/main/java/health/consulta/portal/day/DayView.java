package health.consulta.portal.day;

import static java.util.stream.Collectors.toMap;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.Event;
import health.consulta.contract.booking.PlanDay.Kind;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEvent;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.ConsultationEvent;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.agenda.Steps;
import health.consulta.portal.agenda.Undos;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.Icon;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Today: who is expected, late, waiting, in room, done. It follows what happens by itself.
@Route(value = "jour", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class DayView extends Div implements HasDynamicTitle, BeforeEnterObserver {
  private static final int PAGE = 100;

  private final AgendaApi agendas;
  private final BookingApi bookings;
  private final Practitioners names;
  private final OpenScreens screens;
  private final Clock clock;
  private final Undos undos = new Undos(this::read);
  private final Steps steps;
  private final Set<UUID> mine = SignedIn.current().agendas();
  private final Select<Practitioner> whose = new Select<>();
  private final OrderedList list = new OrderedList();
  private final WaitingRoom room = new WaitingRoom();
  private final Paragraph sum = new Paragraph();
  private final H2 title = new H2();
  private final Div trouble = new Div();
  private final Map<UUID, VisitRow> rows = new LinkedHashMap<>();
  private List<Consultation> visits = List.of();
  private ZoneId zone = ZoneId.of("Europe/Paris");
  private @Nullable VisitRow focused;
  private @Nullable Follow<LocalDate, List<Consultation>> follow;
  private @Nullable Registration open;

  DayView(
      AgendaApi agendas,
      BookingApi bookings,
      Practitioners names,
      OpenScreens screens,
      Clock clock) {
    this.agendas = agendas;
    this.bookings = bookings;
    this.names = names;
    this.screens = screens;
    this.clock = clock;
    this.steps = new Steps(agendas, undos, this::read);
    addClassName("s-day");
    sum.getElement().setAttribute("role", "status");
    list.addClassName("s-visits");
    list.getElement().setAttribute("aria-label", Words.of("day.title"));
    trouble.addClassName("s-banner");
    trouble.getElement().setAttribute("role", "alert");
    trouble.setVisible(false);
    whose.setAriaLabel(Words.of("agenda.practitioner"));
    whose.setItemLabelGenerator(who -> who == null ? Words.of("day.everybody") : who.displayName());
    whose.addValueChangeListener(chosen -> show());
    var space = new Span();
    space.addClassName("grow");
    var tools = new Div(title, sum, space, whose, plan(Kind.LATE), plan(Kind.FREE));
    tools.addClassName("s-tools");
    var work = new Div(new Div(list), room);
    work.addClassName("s-day-work");
    add(tools, trouble, work, hints());
    var minute = new Element("consulta-minute");
    minute.addEventListener("minute", heard -> show());
    getElement().appendChild(minute);
    keys();
  }

  @Override
  public String getPageTitle() {
    return Words.of("day.title") + " · Consulta";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    read();
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following =
        new Follow<LocalDate, List<Consultation>>(
            attached.getUI(), stale -> fetch(), this::apply, this::cutOff);
    follow = following;
    open =
        screens.open(event -> {
          if (concerns(event)) following.soon(today());
        });
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (open != null) open.remove();
  }

  private boolean concerns(Event event) {
    return switch (event) {
      case ConsultationEvent course -> mine.contains(course.practitionerId());
      case AgendaEvent agenda -> mine.contains(agenda.practitionerId());
      default -> false;
    };
  }

  private void read() {
    if (follow != null) follow.overtaken();
    try {
      people();
      apply(fetch());
    } catch (GatewayProblem problem) {
      cutOff(problem);
    }
  }

  private void people() {
    if (whose.getListDataView().getItemCount() > 0) return;
    var all = mine.stream().map(names::of).sorted(Comparator.comparing(Practitioner::lastName));
    var practitioners = all.toList();
    whose.setItems(practitioners);
    whose.setEmptySelectionAllowed(true);
    whose.setEmptySelectionCaption(Words.of("day.everybody"));
    whose.setVisible(practitioners.size() > 1);
    if (!practitioners.isEmpty())
      zone = ZoneId.of(practitioners.getFirst().locations().getFirst().zone());
  }

  /// All of today, page by page.
  private List<Consultation> fetch() {
    var from = today().atStartOfDay(zone).toInstant();
    var to = today().plusDays(1).atStartOfDay(zone).toInstant();
    var all = new ArrayList<Consultation>();
    for (int page = 0; ; page++) {
      var read = agendas.consultations(from, to, page, PAGE);
      all.addAll(read.items());
      if (read.items().isEmpty() || all.size() >= read.total()) return all;
    }
  }

  private void apply(List<Consultation> now) {
    visits = now;
    trouble.setVisible(false);
    show();
  }

  private void cutOff(GatewayProblem problem) {
    trouble.removeAll();
    trouble.add(
        new Icon("offline"),
        new Span(Words.of(problem)),
        new NativeButton(Words.of("action.retry"), clicked -> read()));
    trouble.setVisible(true);
    if (follow != null && problem.unreachable()) follow.later(today());
  }

  private void show() {
    var now = clock.instant();
    var chosen = whose.getValue();
    var shown =
        visits.stream()
            .filter(visit -> chosen == null || visit.practitionerId().equals(chosen.id()))
            .sorted(Comparator.comparing(Consultation::start).thenComparing(Consultation::id))
            .toList();
    title.setText(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(getLocale())
            .format(today()));
    lay(shown);
    var several = chosen == null && mine.size() > 1;
    for (var visit : shown)
      Objects.requireNonNull(rows.get(visit.id())).show(visit, now, zone, several);
    room.show(shown, now);
    sum.setText(shown.isEmpty() ? Words.of("day.none") : sum());
  }

  /// Only what is new, gone or in another order moves in the page.
  private void lay(List<Consultation> shown) {
    var order = shown.stream().map(Consultation::id).toList();
    if (order.equals(List.copyOf(rows.keySet()))) return;
    var before = Map.copyOf(rows);
    rows.clear();
    list.removeAll();
    for (var visit : shown) {
      var row = before.get(visit.id());
      if (row == null) row = new VisitRow(visit, this::step, at -> focused = at);
      rows.put(visit.id(), row);
      list.add(row);
    }
  }

  private String sum() {
    return Words.of(
        "day.sum",
        count(Standing.EXPECTED) + count(Standing.LATE),
        count(Standing.LATE),
        count(Standing.ARRIVED),
        count(Standing.DONE));
  }

  private long count(Standing standing) {
    return rows.values().stream().filter(row -> row.standing() == standing).count();
  }

  private NativeButton plan(Kind kind) {
    return new NativeButton(Words.of("day.plan." + kind + ".open"), clicked -> plan(kind, who()));
  }

  /// Whose day it is, when it is one practitioner's.
  private @Nullable Practitioner who() {
    if (whose.getValue() != null) return whose.getValue();
    var all = whose.getListDataView().getItems().toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  private void plan(Kind kind, @Nullable Practitioner who) {
    if (who == null) {
      Words.toast(Words.of("day.plan.choose"));
      whose.focus();
      return;
    }
    try {
      new PlanDialog(kind, stretch(kind, who), bookings, this::read).open();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
    }
  }

  /// A delay goes on to the end of the half day, an absence to the end of the day.
  private Stretch stretch(Kind kind, Practitioner who) {
    var now = clock.instant();
    var night = today().plusDays(1).atStartOfDay(zone).toInstant();
    var until = kind == Kind.FREE ? night : endOfHalf(who, now).orElse(night);
    var patients =
        visits.stream().collect(toMap(Consultation::bookingId, Consultation::patientName));
    var words =
        Words.of(
            "day.plan." + kind + ".words",
            DateTimeFormatter.ofPattern("HH:mm").format(until.atZone(zone)));
    return new Stretch(who.id(), who.displayName(), now, until, zone, patients, words);
  }

  private Optional<Instant> endOfHalf(Practitioner who, Instant now) {
    return agendas.days(who.id(), today(), today()).items().stream()
        .flatMap(day -> day.open().stream())
        .map(AgendaDay.Range::end)
        .filter(end -> end.isAfter(now))
        .findFirst();
  }

  private void keys() {
    key(Key.KEY_A, () -> press("arrive"));
    key(Key.KEY_S, () -> press("admit"));
    key(Key.KEY_F, () -> press("complete"));
    Shortcuts.addShortcutListener(this, undos::undo, Key.KEY_Z, KeyModifier.CONTROL).listenOn(this);
    key(Key.ARROW_DOWN, () -> go(1));
    key(Key.ARROW_UP, () -> go(-1));
  }

  /// Heard only while the focus is in the list (WCAG 2.1.4).
  private void key(Key key, Command act) {
    Shortcuts.addShortcutListener(list, act, key).listenOn(list);
  }

  void press(String step) {
    var row = focused;
    if (row != null && step.equals(row.standing().next)) step(row.visit(), step);
  }

  private void go(int by) {
    var stops = rows.values().stream().filter(VisitRow::canGoOn).toList();
    var at = focused == null ? -1 : stops.indexOf(focused);
    var next = at + by;
    if (next >= 0 && next < stops.size()) stops.get(next).focus();
  }

  /// That a patient is absent releases their money for good.
  private void step(Consultation visit, String step) {
    if (!step.equals("no-show")) {
      carryOut(visit, step);
      return;
    }
    var sure = new ConfirmDialog();
    sure.setHeader(Words.of("agenda.noShow"));
    sure.setText(Words.of("agenda.noShow.sure"));
    sure.setCancelable(true);
    sure.setCancelText(Words.of("action.close"));
    sure.setConfirmText(Words.of("agenda.noShow"));
    sure.addConfirmListener(confirmed -> carryOut(visit, step));
    sure.open();
  }

  private void carryOut(Consultation visit, String step) {
    steps.make(visit.id(), step, visit.patientName());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  private static Div hints() {
    return Hints.of(
        "↑ ↓", "agenda.keys.browse",
        "A", "agenda.keys.arrived",
        "S", "agenda.keys.admitted",
        "F", "agenda.keys.done",
        "Ctrl Z", "agenda.keys.undo");
  }
}
