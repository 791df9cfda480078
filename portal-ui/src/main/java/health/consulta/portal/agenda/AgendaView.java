package health.consulta.portal.agenda;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.user.Practitioner;
import health.consulta.portal.agenda.Keys.Pressed;
import health.consulta.portal.agenda.State.Step;
import health.consulta.portal.agenda.TimeGrid.Found;
import health.consulta.portal.frame.Hints;
import health.consulta.portal.frame.StaffLayout;
import health.consulta.portal.frame.Words;
import health.consulta.portal.gateway.AgendaApi;
import health.consulta.portal.gateway.BillingApi;
import health.consulta.portal.gateway.BookingApi;
import health.consulta.portal.gateway.GatewayProblem;
import health.consulta.portal.gateway.PaymentApi;
import health.consulta.portal.gateway.UserApi;
import health.consulta.portal.gateway.WaitingApi;
import health.consulta.portal.live.Editors;
import health.consulta.portal.live.Follow;
import health.consulta.portal.live.OpenScreens;
import health.consulta.portal.patient.Practitioners;
import health.consulta.portal.session.SignedIn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The practice's days, open all day: it follows what happens by itself and loses neither choice
/// nor scroll.
@Route(value = "agenda", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "ASSISTANT"})
final class AgendaView extends Div implements HasDynamicTitle, BeforeEnterObserver, TimeGrid.Acts {
  private static final int ROOMY = 4;
  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final ReadDays read;
  private final BookingApi bookings;
  private final OpenScreens screens;
  private final Editors editors;
  private final Clock clock;
  private final TimeGrid grid;
  private final EntryPanel panel;
  private final BookPanel booking;
  private final BookingActions actions;
  private final OfflineBanner offline = new OfflineBanner(this::read);
  private final Paragraph empty = new Paragraph(Words.of("agenda.empty"));
  private final Span said = new Span();
  private final Toolbar toolbar;
  private final Shown shown;
  private final Visits visits;
  private final MonthGrid month = new MonthGrid(this::day);
  private final MiniMonth mini = new MiniMonth(date -> look(shown().on(date)));
  private final Finder finder;
  private final Undos undos;
  private final Moves moves;
  private List<Column> columns = List.of();
  private @Nullable UUID chosen;
  private @Nullable Copied copied;
  private @Nullable Follow<Stale, List<Column>> follower;
  private @Nullable Registration open;
  private Editors.@Nullable Seat seat;

  AgendaView(
      AgendaApi agendas,
      BookingApi bookings,
      PaymentApi payments,
      UserApi users,
      BillingApi billing,
      WaitingApi waiting,
      Practitioners names,
      OpenScreens screens,
      Editors editors,
      Clock clock) {
    this.bookings = bookings;
    this.screens = screens;
    this.editors = editors;
    this.clock = clock;
    this.undos = new Undos(this::read);
    this.visits = new Visits(new Steps(agendas, undos, this::read));
    this.moves = new Moves(bookings, agendas, undos, this::read);
    this.grid = new TimeGrid(clock, this);
    var people = new People(agendas, users, clock);
    this.booking =
        new BookPanel(
            agendas, people, new PracticeBooks(bookings, waiting, undos, this::read), this::close);
    var practitioners =
        SignedIn.current().agendas().stream()
            .map(names::of)
            .sorted(Comparator.comparing(Practitioner::lastName))
            .toList();
    this.shown = new Shown(clock, practitioners);
    this.read = new ReadDays(agendas, shown);
    var patients = new PatientVisits(agendas, bookings, billing, people, clock, this::open);
    this.actions =
        new BookingActions(
            bookings,
            payments,
            billing,
            agendas,
            practitioners,
            moves,
            each -> copied = each,
            patients,
            this::read);
    this.panel = new EntryPanel(this::act, actions, new NoteField(bookings), this::close);
    this.finder = new Finder(agendas, shown, patients, acts(), this::look);
    this.toolbar = new Toolbar(shown, this::moved, this::goTo, this::book);
    addClassName("s-agenda");
    said.addClassName("hidden-text");
    said.getElement().setAttribute("role", "status");
    empty.addClassName("s-empty");
    var work = new Div(mini, grid, month, panel, booking);
    work.addClassName("s-work");
    add(toolbar, offline, empty, work, Hints.agenda(), said, new Keys(this::press));
  }

  @Override
  public String getPageTitle() {
    return Words.of("agenda.title") + " · Consulta";
  }

  /// On opening, and when the browser goes back.
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    var query = event.getLocation().getQueryParameters();
    shown.read(query);
    var visit = query.getSingleParameter("visite").flatMap(this::visit);
    visit.ifPresent(there -> shown.look(day(there.practitionerId(), there.start())));
    chosen = visit.map(Booking::id).orElse(null);
    read();
    visit.ifPresent(there -> grid.focus(there.id()));
  }

  /// The visit that the address names, where there is such a one.
  private Optional<Booking> visit(String id) {
    try {
      return Optional.of(bookings.booking(UUID.fromString(id)));
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    } catch (GatewayProblem problem) {
      Words.toast(Words.of(problem));
      return Optional.empty();
    }
  }

  @Override
  protected void onAttach(AttachEvent attached) {
    var following =
        new Follow<Stale, List<Column>>(
            attached.getUI(), read::columns, this::follow, this::cutOff);
    follower = following;
    open =
        screens.open(event ->
            Stale.by(event).filter(stale -> stale.isShown(shown)).ifPresent(following::soon));
    var account = SignedIn.current().account();
    var ui = attached.getUI();
    seat = editors.join(account.firstName() + " " + account.lastName(), () -> elsewhere(ui));
    show();
    scrollToNow(ui);
  }

  @Override
  protected void onDetach(DetachEvent detached) {
    if (open != null) open.remove();
    if (seat != null) seat.leave();
  }

  @Override
  public void chosen(UUID entry) {
    chosen = entry;
    booking.setVisible(false);
    show();
  }

  @Override
  public void moved(Found what, Column to, Instant start) {
    moves.move(what, to, start);
    grid.settle();
  }

  @Override
  public void resized(Found what, int minutes) {
    moves.resize(what, minutes);
    grid.settle();
  }

  @Override
  public void picked(Column where, Instant start, int minutes) {
    chosen = null;
    show();
    booking.show(where, start, minutes);
  }

  private void paste(Column where, Instant start) {
    var again = copied;
    if (again == null) Words.toast(Words.of("agenda.copied.none"));
    else {
      chosen = null;
      show();
      booking.paste(again, where, start);
    }
  }

  /// Without a place: the next quarter of an hour of the first column.
  private void book() {
    if (columns.isEmpty()) return;
    var quarter = clock.instant().plus(QUARTER).toEpochMilli() / QUARTER.toMillis();
    var now = Instant.ofEpochMilli(quarter * QUARTER.toMillis()).atZone(zone());
    var first = columns.getFirst();
    picked(first, first.day().date().atTime(now.toLocalTime()).atZone(first.zone()).toInstant(), 0);
  }

  private void press(Pressed pressed) {
    switch (pressed.key()) {
      case TODAY -> look(shown.look().on(shown.today()));
      case DAY -> look(shown.look().with(Reach.DAY));
      case THREE -> look(shown.look().with(Reach.THREE));
      case WEEK -> look(shown.look().with(Reach.WEEK));
      case MONTH -> look(shown.look().with(Reach.MONTH));
      case PALETTE -> finder.open();
      case PREVIOUS -> alone(-1);
      case NEXT -> alone(1);
      case GO_TO -> goTo();
      case HELP -> new KeysDialog().open();
      case ARRIVED -> at(pressed, found -> visits.actIfNext(Step.ARRIVE, found.entry()));
      case ADMITTED -> at(pressed, found -> visits.actIfNext(Step.ADMIT, found.entry()));
      case DONE -> at(pressed, found -> visits.actIfNext(Step.COMPLETE, found.entry()));
      case CANCEL -> at(pressed, actions::cancel);
      case NEW -> {
        if (pressed.column().isEmpty()) book();
        else grid.pick(pressed.column(), pressed.minutes(), 0);
      }
      case UNDO -> undos.undo();
      case COPY -> at(pressed, actions::copy);
      case PASTE -> grid.at(pressed.column(), pressed.minutes(), this::paste);
      case CLOSE -> close();
    }
  }

  /// The entry that has the focus, or else the chosen one.
  private void at(Pressed pressed, Consumer<Found> act) {
    grid.find(pressed.entry().orElse(chosen)).ifPresent(act);
  }

  private void alone(int direction) {
    shown.alone(direction);
    moved();
  }

  private void goTo() {
    new GoToDialog(shown.look().date(), date -> look(shown.look().on(date))).open();
  }

  private List<Palette.Command> acts() {
    return List.of(
        Palette.Command.act("agenda.book", this::book),
        Palette.Command.act("agenda.today", () -> look(shown().on(shown.today()))),
        Palette.Command.act("agenda.goTo", this::goTo),
        Palette.Command.act("agenda.keys.undo", undos::undo),
        Palette.Command.act("agenda.keys", () -> new KeysDialog().open()));
  }

  private void day(LocalDate date) {
    look(shown().on(date).with(Reach.DAY));
  }

  private void open(Consultation visit) {
    look(day(visit.practitionerId(), visit.start()));
    chosen(visit.bookingId());
    grid.focus(visit.bookingId());
  }

  /// The day of a visit, with its practitioner.
  private Look day(UUID practitioner, Instant start) {
    var who = shown().who().contains(practitioner) ? shown().who() : List.of(practitioner);
    return new Look(Reach.DAY, LocalDate.ofInstant(start, zone()), who);
  }

  private Look shown() {
    return shown.look();
  }

  private void look(Look changed) {
    shown.look(changed);
    moved();
  }

  private void moved() {
    chosen = null;
    UI.getCurrent()
        .getPage()
        .getHistory()
        .pushState(null, new Location("agenda", shown.look().query()));
    read();
  }

  private void read() {
    if (follower != null) follower.overtaken();
    try {
      apply(read.columns());
    } catch (GatewayProblem problem) {
      cutOff(problem);
    }
  }

  /// What was read again takes its place among the others.
  private void follow(List<Column> again) {
    var fresh = again.stream().collect(toMap(Column::key, each -> each));
    if (columns.isEmpty() || fresh.size() >= columns.size()) apply(again);
    else apply(columns.stream().map(old -> fresh.getOrDefault(old.key(), old)).toList());
  }

  private void apply(List<Column> now) {
    Changes.between(columns, now).ifPresent(said::setText);
    columns = now;
    offline.back();
    show();
  }

  private void cutOff(GatewayProblem problem) {
    if (problem.unreachable()) offline.since(clock.instant(), zone());
    else Words.toast(Words.of(problem));
    if (follower != null && problem.unreachable()) follower.later(Stale.ALL);
    show();
  }

  private ZoneId zone() {
    return columns.isEmpty() ? ZoneId.of("Europe/Paris") : columns.getFirst().zone();
  }

  private void show() {
    toolbar.show();
    var months = shown().reach() == Reach.MONTH;
    grid.setVisible(!months);
    month.setVisible(months);
    mini.setVisible(!months);
    if (months) month.show(shown().date(), shown.today(), columns);
    else mini.show(shown().date(), shown.today());
    grid.narrow(columns.size() > ROOMY);
    grid.show(months ? List.of() : columns, others());
    empty.setVisible(columns.stream().allMatch(column -> column.day().entries().isEmpty()));
    if (shown.practitioners().isEmpty()) empty.setText(Words.of("agenda.none"));
    grid.select(chosen);
    grid.find(chosen).ifPresentOrElse(panel::show, () -> panel.setVisible(false));
  }

  private void elsewhere(UI ui) {
    try {
      ui.access(this::show);
    } catch (UIDetachedException closed) {
      // nobody looks any more
    }
  }

  /// Tells the others what is open here, and asks what is open there.
  private Map<UUID, String> others() {
    if (seat == null) return Map.of();
    seat.shows(
        columns.stream()
            .flatMap(column -> column.day().entries().stream())
            .map(AgendaEntry::id)
            .collect(toSet()));
    seat.opens(chosen);
    return seat.others();
  }

  private void close() {
    var was = chosen;
    var booked = booking.isVisible();
    chosen = null;
    booking.setVisible(false);
    show();
    if (was != null) grid.focus(was);
    else if (booked) grid.focus();
  }

  private void act(Step step) {
    grid.find(chosen).ifPresent(found -> visits.act(step, found.entry()));
  }

  private static void scrollToNow(UI ui) {
    ui.getPage()
        .executeJs(
            "setTimeout(() => document.querySelector('.s-now')?.scrollIntoView({block: 'center'}), 100)");
  }
}
