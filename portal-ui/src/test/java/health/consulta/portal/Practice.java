package health.consulta.portal;

import health.consulta.contract.ChangeRules;
import health.consulta.contract.Items;
import health.consulta.contract.Mode;
import health.consulta.contract.Money;
import health.consulta.contract.Page;
import health.consulta.contract.PaymentPolicy;
import health.consulta.contract.PaymentProvider;
import health.consulta.contract.Question;
import health.consulta.contract.Question.Kind;
import health.consulta.contract.Role;
import health.consulta.contract.Sector;
import health.consulta.contract.billing.Ageing;
import health.consulta.contract.billing.Ageing.Bucket;
import health.consulta.contract.billing.ChangeTariffs;
import health.consulta.contract.billing.Invoice;
import health.consulta.contract.billing.InvoiceKind;
import health.consulta.contract.billing.InvoiceMailing;
import health.consulta.contract.billing.InvoiceStatus;
import health.consulta.contract.billing.MailInvoices;
import health.consulta.contract.billing.MailedInvoices;
import health.consulta.contract.billing.MailingKind;
import health.consulta.contract.billing.PatientBalance;
import health.consulta.contract.billing.PayerKind;
import health.consulta.contract.billing.PaymentMeans;
import health.consulta.contract.billing.Quote;
import health.consulta.contract.billing.Receipt;
import health.consulta.contract.billing.Statement;
import health.consulta.contract.billing.Tariff;
import health.consulta.contract.billing.TariffChange;
import health.consulta.contract.booking.BookSeries;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.BookTogether;
import health.consulta.contract.booking.Booking;
import health.consulta.contract.booking.BookingAnswers;
import health.consulta.contract.booking.BookingAnswers.Answered;
import health.consulta.contract.booking.BookingGroup;
import health.consulta.contract.booking.BookingPayment;
import health.consulta.contract.booking.BookingSeries;
import health.consulta.contract.booking.BookingStatus;
import health.consulta.contract.booking.Cancellation;
import health.consulta.contract.booking.ChangeSeries;
import health.consulta.contract.booking.ExtendedHold;
import health.consulta.contract.booking.Hold;
import health.consulta.contract.booking.MissedVisits;
import health.consulta.contract.booking.NoShowRule;
import health.consulta.contract.booking.OnlineBooking;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.contract.booking.SeriesMoves;
import health.consulta.contract.booking.SeriesPreview;
import health.consulta.contract.booking.SeriesPreview.Standing;
import health.consulta.contract.booking.StaffNote;
import health.consulta.contract.booking.WaitingEntry;
import health.consulta.contract.consultation.Absence;
import health.consulta.contract.consultation.AgendaDay;
import health.consulta.contract.consultation.AgendaEntry;
import health.consulta.contract.consultation.Audience;
import health.consulta.contract.consultation.BookingWindow;
import health.consulta.contract.consultation.Caps;
import health.consulta.contract.consultation.Consultation;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.contract.consultation.OccupationKind;
import health.consulta.contract.consultation.PatientSearch;
import health.consulta.contract.consultation.PracticePatient;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.UndoStep;
import health.consulta.contract.consultation.VisitReason;
import health.consulta.contract.notification.Notification;
import health.consulta.contract.notification.NotificationKind;
import health.consulta.contract.payment.PaymentStatus;
import health.consulta.contract.reporting.Rebuild;
import health.consulta.contract.user.Account;
import health.consulta.contract.user.AccountStatus;
import health.consulta.contract.user.ChangeRoles;
import health.consulta.contract.user.Commune;
import health.consulta.contract.user.Consent;
import health.consulta.contract.user.Dependant;
import health.consulta.contract.user.Location;
import health.consulta.contract.user.Login;
import health.consulta.contract.user.Need;
import health.consulta.contract.user.NotedAct;
import health.consulta.contract.user.Practitioner;
import health.consulta.contract.user.Relation;
import health.consulta.contract.user.SaveView;
import health.consulta.contract.user.SavedView;
import health.consulta.contract.user.Tokens;
import health.consulta.contract.user.Understood;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small practice behind a [FakeGateway]: three practitioners, a patient, an assistant, an
/// administrator. All people are fictional.
public final class Practice {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final UUID CLAIRE = id(1);
  public static final UUID IDRISS = id(2);
  public static final UUID HELENE = id(3);
  public static final UUID LEA = id(10);
  private static final List<Commune> COMMUNES =
      List.of(
          new Commune("Lyon", "69", List.of("69001", "69002")),
          new Commune("Lyon 2e Arrondissement", "69", List.of("69002")),
          new Commune("Saint-Denis", "93", List.of("93200", "93210")),
          new Commune("Saint-Denis", "974", List.of("97400", "97417")));
  public static final Dependant LEO =
      new Dependant(
          id(60),
          "Léo",
          "Petit",
          LocalDate.of(2019, 3, 2),
          Relation.CHILD,
          Consent.NOT_NEEDED,
          null,
          List.of());
  public static final UUID SOPHIE = id(11);
  public static final UUID ADMIN = id(12);
  public static final UUID ROCHE = id(301);

  public final Map<UUID, Account> accounts = new LinkedHashMap<>();
  public final Map<UUID, Practitioner> practitioners = new LinkedHashMap<>();
  public final List<NotedAct> acts = new ArrayList<>();
  public final Map<UUID, Booking> bookings = new ConcurrentHashMap<>();
  private final Map<UUID, UUID> handedTo = new ConcurrentHashMap<>();

  /// Whether the figures of a week come by mail.
  public volatile boolean weekly;

  public final Map<UUID, SavedView> views = new ConcurrentHashMap<>();
  public final List<AgendaEntry> entries = new ArrayList<>();
  public final List<Tariff> tariffs = new ArrayList<>();
  public final PayersDesk payers = new PayersDesk();
  public final List<Notification> notifications = new ArrayList<>();
  public final List<WaitingEntry> waits = new CopyOnWriteArrayList<>();
  public volatile StaffNote note = new StaffNote("", null);
  public final FileDesk file;
  public volatile boolean open = true;

  /// Of which series all bookings are.
  public volatile @Nullable UUID series;

  public final SetUpDesk desk;
  public final MoneyDesk money;
  public final WaitingDesk waiting;
  public final MessageDesk messages;
  public final MailDesk mails = new MailDesk();

  /// How the reports compare with the events.
  public Rebuild rebuild =
      new Rebuild(
          UUID.randomUUID(),
          Rebuild.State.DONE,
          Instant.EPOCH,
          Instant.EPOCH,
          1_284,
          0,
          412,
          0,
          List.of());

  private final LocalDate today;

  public Practice(LocalDate today) {
    this.today = today;
    people();
    entries();
    visits();
    tariffs();
    desk = new SetUpDesk(this);
    money = new MoneyDesk(this, today);
    waiting = new WaitingDesk(this, today);
    file = new FileDesk(at(today, "08:30"));
    messages = new MessageDesk(this, today);
  }

  public static UUID id(int number) {
    return new UUID(0x1000, number);
  }

  public static UUID reason(UUID practitioner, int number) {
    return new UUID(0x2000 + number, practitioner.getLeastSignificantBits());
  }

  public void serve(FakeGateway gateway) {
    desk.serve(gateway);
    new ReportDesk(this, gateway, id(503), at(today, "09:00"), today);
    money.serve(gateway);
    waiting.serve(gateway);
    file.serve(gateway);
    messages.serve(gateway);
    mails.serve(gateway);
    new PrivacyDesk(accounts).serve(gateway);
    gateway.on("GET /api/consultations", call -> page(consultations()));
    gateway
        .on("POST /api/auth/login", call -> login(call.body(Login.class)))
        .on("POST /api/auth/(register|confirm|logout|password-reset.*)", call -> new byte[0])
        .on("GET /api/users/me", call -> accounts.get(bearer(call)))
        .on("GET /api/users/me/views", this::views)
        .on("PUT /api/users/me/views/{id}", this::saveView)
        .on("DELETE /api/users/me/views/{id}", this::removeView)
        .on("GET /api/users", this::accounts)
        .on("PUT /api/users/{id}", this::change)
        .on("GET /api/acts", this::acts)
        .on("GET /api/practitioners", this::search)
        .on("GET /api/practitioners/{id}", call -> practitioners.get(uuid(call)))
        .on("GET /api/practitioners/{id}/visit-reasons", call -> new Items<>(reasons(uuid(call))))
        .on("POST /api/practitioners/suggestions", this::understand)
        .on("GET /api/practitioners/communes", call -> new Items<>(COMMUNES))
        .on("GET /api/slots", call -> new Items<>(slots(call)))
        .on("GET /api/practitioners/{id}/absences", call -> new Items<>(absences(uuid(call))))
        .on("GET /api/slots/search", this::firstSlots)
        .on("GET /api/quotes", this::quote)
        .on("GET /api/quotes/{id}/split", call -> payers.split)
        .on("POST /api/quotes/{id}/split/preview", call -> payers.preview(call))
        .on("PUT /api/quotes/{id}/split", call -> payers.say(call))
        .on("POST /api/holds", call -> new Hold(id(80), "token", at(today, "23:00")))
        .on("POST /api/holds/{id}/extend", call -> new ExtendedHold(uuid(call), at(today, "23:05")))
        .on("DELETE /api/holds/{id}", call -> new byte[0])
        .on("GET /api/users/me/dependants", call -> new Items<>(List.of(LEO)))
        .on("POST /api/users/me/dependants", call -> LEO)
        .on("DELETE /api/users/me/dependants/{id}", call -> new byte[0])
        .on("POST /api/waiting-list", call -> waits.isEmpty() ? new byte[0] : waits.getFirst())
        .on("POST /api/waiting-list/offers/{id}/decline", call -> new byte[0])
        .on("POST /api/bookings", this::book)
        .on("POST /api/booking-groups", this::bookTogether)
        .on("GET /api/booking-groups/{id}", call -> group(uuid(call)))
        .on("GET /api/online-booking/{id}", call -> new OnlineBooking(open))
        .on("GET /api/online-booking/{id}/patients/{patient}", call -> missed())
        .on("POST /api/online-booking/{id}/patients/{patient}/lift", call -> lift())
        .on("GET /api/bookings/{id}/cancellation", call -> terms())
        .on("POST /api/bookings/{id}/reschedule", this::reschedule)
        .on("GET /api/bookings/{id}/answers", call -> answers())
        .on("GET /api/bookings", call -> page(call, List.copyOf(bookings.values())))
        .on("GET /api/bookings/{id}", call -> bookings.get(uuid(call)))
        .on("POST /api/bookings/{id}/cancel", call -> move(uuid(call), BookingStatus.CANCELLED))
        .on("GET /api/bookings/{id}/calendar.ics", call -> "BEGIN:VCALENDAR".getBytes())
        .on("GET /api/invoices", call -> page(List.of(invoice())))
        .on("GET /api/invoices/{id}", call -> invoice())
        .on("GET /api/invoices/ageing", call -> ageing())
        .on("GET /api/invoices/payers", call -> new Items<>(payers.all))
        .on("GET /api/invoices/payers/debts", call -> page(call, payers.debts))
        .on("POST /api/invoices/payers", call -> payers.keep(call))
        .on("PUT /api/invoices/payers/{id}", call -> payers.keep(call))
        .on("POST /api/invoices/{id}/payer-receipts", call -> invoice())
        .on("POST /api/invoices/{id}/credit-notes", call -> invoice())
        .on("POST /api/invoices/{id}/replacement", call -> invoice())
        .on("GET /api/invoices/statement", Practice::statement)
        .on("GET /api/invoices/statement/pdf", call -> "%PDF-1.7".getBytes())
        .on("GET /api/receipts", call -> page(List.of(receipt())))
        .on("GET /api/receipts/{id}/pdf", call -> "%PDF-1.7".getBytes())
        .on("POST /api/invoices/mailings", this::mail)
        .on("GET /api/invoices/{id}/mailings", call -> new Items<>(mailings()))
        .on("GET /api/invoices/{id}/pdf", call -> "%PDF-1.7".getBytes())
        .on("GET /api/notifications", call -> page(notifications))
        .on("POST /api/notifications/{id}/read", call -> new byte[0])
        .on("GET /api/agendas/{id}/days", this::days)
        .on("GET /api/agendas/{id}/visit-reasons", call -> new Items<>(reasons(uuid(call))))
        .on("POST /api/agendas/{id}/patients/search", this::patients)
        .on("GET /api/bookings/{id}/note", call -> note)
        .on("PUT /api/bookings/{id}/note", this::note)
        .on("POST /api/booking-series", this::series)
        .on("GET /api/booking-series/{id}", call -> booked(uuid(call)))
        .on("POST /api/booking-series/{id}/(cancel|reschedule|moves)", call -> changedSeries())
        .on("POST /api/booking-series/{id}/moves/preview", this::moves)
        .on("GET /api/invoices/balance", call -> new PatientBalance(1, Money.euros(2500)))
        .on("GET /api/agendas/{id}/patients/{patient}/visits", call -> visits(uuid(call)))
        .on("POST /api/consultations/{id}/{step}", this::step)
        .on("POST /api/payments/{id}/waiver", call -> new byte[0])
        .on("GET /api/tariffs", call -> page(tariffs))
        .on("PUT /api/tariffs", call -> put(call.body(ChangeTariffs.class)))
        .on("PUT /api/tariffs/{id}", call -> put(call.body(Tariff.class)))
        .on("POST /api/tariffs", call -> add(call.body(Tariff.class)))
        .on("GET /api/tariffs/{id}/changes", call -> new Items<>(changes()))
        .on("POST /api/reports/rebuild", call -> rebuild)
        .on("GET /api/reports/rebuild/{id}", call -> rebuild);
  }

  private static Cancellation terms() {
    var fee = Money.euros(2500);
    return new Cancellation(
        true,
        null,
        PaymentPolicy.AUTHORISE,
        List.of(
            new Cancellation.Line(Cancellation.Kind.AUTHORISED, fee),
            new Cancellation.Line(Cancellation.Kind.RELEASED, fee)),
        fee);
  }

  private MissedVisits lift() {
    open = true;
    return missed();
  }

  private MissedVisits missed() {
    var lifts =
        open
            ? List.of(new MissedVisits.Lift(at(today, "08:00"), SOPHIE))
            : List.<MissedVisits.Lift>of();
    return new MissedVisits(LEA, open ? 0 : 2, new NoShowRule(2, 12), open, lifts);
  }

  private static BookingAnswers answers() {
    var what = new Question("what", "Quoi ?", "What?", Kind.TEXT, true, null, null, List.of());
    var before = new Question("before", "Déjà ?", "Yet?", Kind.YES_NO, true, null, null, List.of());
    return new BookingAnswers(
        List.of(new Answered(what, "Une toux la nuit"), new Answered(before, "NO")));
  }

  public Booking move(UUID id, BookingStatus status) {
    return bookings.computeIfPresent(
        id,
        (key, was) ->
            booking(
                id,
                status,
                was.practitionerId(),
                was.start(),
                was.holdExpiresAt(),
                was.payment(),
                status == BookingStatus.CANCELLED ? "PATIENT" : null));
  }

  public void replace(AgendaEntry entry) {
    entries.replaceAll(each -> each.id().equals(entry.id()) ? entry : each);
  }

  public Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
  }

  private void people() {
    practitioner(CLAIRE, "Claire", "Martin", "GENERAL_PRACTICE", "Lyon", Sector.SECTOR_1);
    practitioner(IDRISS, "Idriss", "Benali", "DERMATOLOGY", "Rennes", Sector.SECTOR_2);
    practitioner(HELENE, "Hélène", "Vasseur", "PEDIATRICS", "Lyon", Sector.SECTOR_1);
    account(CLAIRE, "claire.martin@demo.test", "Claire", "Martin", Role.PRACTITIONER, Set.of());
    account(LEA, "lea.petit@demo.test", "Léa", "Petit", Role.PATIENT, Set.of());
    account(
        SOPHIE,
        "sophie.durand@demo.test",
        "Sophie",
        "Durand",
        Role.ASSISTANT,
        Set.of(CLAIRE, HELENE));
    account(ADMIN, "admin@demo.test", "Alix", "Moreau", Role.ADMINISTRATOR, Set.of());
  }

  private void account(
      UUID id, String email, String first, String last, Role role, Set<UUID> works) {
    accounts.put(
        id,
        new Account(
            id,
            email,
            first,
            last,
            null,
            "fr",
            Set.of(role),
            works,
            AccountStatus.ACTIVE,
            at(today.minusDays(40), "09:00")));
  }

  private void practitioner(
      UUID id, String first, String last, String specialty, String city, Sector sector) {
    practitioners.put(
        id,
        new Practitioner(
            id,
            "1000381294" + id.getLeastSignificantBits(),
            "Dr",
            first,
            last,
            specialty,
            sector,
            Set.of("fr", "en"),
            Set.of(Mode.VIDEO, Mode.ON_SITE),
            true,
            "Reçoit adultes et enfants, sur rendez-vous.",
            List.of(
                new Location(
                    id(50), "Cabinet", "14 rue Chevreul", "69007", city, "Europe/Paris"))));
  }

  private List<Absence> absences(UUID who) {
    var from = LocalDate.now(PARIS).plusDays(30).atStartOfDay(PARIS).toInstant();
    return who.equals(CLAIRE)
        ? List.of(new Absence(from, from.plus(Duration.ofDays(7)), null))
        : List.of();
  }

  private static List<VisitReason> reasons(UUID who) {
    return List.of(
        visitReason(who, 1, "Consultation en vidéo", Mode.VIDEO, PaymentPolicy.AUTHORISE, 15)
            .with(ChangeRules.FREE, questions()),
        visitReason(who, 2, "Consultation au cabinet", Mode.ON_SITE, PaymentPolicy.AUTHORISE, 20),
        visitReason(who, 3, "Première visite", Mode.ON_SITE, PaymentPolicy.ON_SITE, 45));
  }

  private static List<Question> questions() {
    var days = new Question.Option("days", "Quelques jours", "A few days");
    var weeks = new Question.Option("weeks", "Quelques semaines", "A few weeks");
    return List.of(
        new Question(
            "before",
            "L’avez-vous déjà consulté ?",
            "Seen before?",
            Kind.YES_NO,
            true,
            null,
            null,
            List.of()),
        new Question(
            "since",
            "Depuis quand ?",
            "Since when?",
            Kind.CHOICE,
            false,
            null,
            null,
            List.of(days, weeks)),
        new Question(
            "what",
            "Que se passe-t-il ?",
            "What is happening?",
            Kind.TEXT,
            false,
            null,
            null,
            List.of()));
  }

  private static VisitReason visitReason(
      UUID who, int number, String name, Mode mode, PaymentPolicy policy, int minutes) {
    return new VisitReason(
        reason(who, number),
        who,
        "CONSULTATION",
        name,
        mode,
        policy,
        minutes,
        0,
        0,
        minutes,
        null,
        60,
        BookingWindow.ofDays(60),
        Caps.NONE,
        Audience.EVERYONE,
        true);
  }

  private List<Slot> slots(FakeGateway.Call call) {
    var who = UUID.fromString(call.query().get("practitionerId"));
    var why = UUID.fromString(call.query().get("visitReasonId"));
    return slots(who, why, LocalDate.ofInstant(Instant.parse(call.query().get("from")), PARIS), 28);
  }

  private List<Slot> slots(UUID who, UUID why, LocalDate from, int days) {
    return IntStream.range(1, days)
        .mapToObj(from::plusDays)
        .filter(day -> day.getDayOfWeek().getValue() < 6)
        .flatMap(day ->
            Stream.of("08:50", "09:10", "09:30", "11:00", "14:00", "16:40")
                .limit(2 + day.getDayOfMonth() % 5)
                .map(time -> slot(who, why, at(day, time))))
        .toList();
  }

  private static Slot slot(UUID who, UUID why, Instant start) {
    var mode =
        reasons(who).stream().filter(each -> each.id().equals(why)).findFirst().orElseThrow();
    return new Slot(who, why, start, start.plusSeconds(1200), mode.mode(), id(50));
  }

  private Object firstSlots(FakeGateway.Call call) {
    var limit = Integer.parseInt(call.query().get("limit"));
    var specialty = call.query().getOrDefault("specialty", "");
    var whom = call.query().getOrDefault("practitioners", "");
    return new Items<>(
        practitioners.values().stream()
            .filter(who -> whom.isEmpty() || whom.contains(who.id().toString()))
            .filter(who -> specialty.isEmpty() || who.specialty().equals(specialty))
            .flatMap(who ->
                Stream.concat(
                    slots(who.id(), reason(who.id(), 1), today, 5).stream(),
                    slots(who.id(), reason(who.id(), 2), today.plusDays(4), 4).stream()))
            .limit(limit)
            .toList());
  }

  private Object understand(FakeGateway.Call call) {
    var skin = call.body(Need.class).text().contains("peau");
    return new Understood(
        skin ? List.of("DERMATOLOGY") : List.of(),
        skin ? List.of() : List.of(practitioners.get(CLAIRE)),
        false);
  }

  private Object search(FakeGateway.Call call) {
    var specialty = call.query().getOrDefault("specialty", "");
    var city = call.query().getOrDefault("city", "");
    return page(
        practitioners.values().stream()
            .filter(who -> specialty.isEmpty() || who.specialty().equals(specialty))
            .filter(who -> city.isEmpty() || in(city, who.locations().getFirst()))
            .toList());
  }

  private static boolean in(String city, Location place) {
    return place.city().equals(city) || place.postalCode().startsWith(city);
  }

  private Object quote(FakeGateway.Call call) {
    return new Quote(
        UUID.fromString(call.query().get("practitionerId")),
        UUID.fromString(call.query().get("visitReasonId")),
        Instant.parse(call.query().get("start")),
        id(70),
        Money.euros(3500),
        Money.euros(2500),
        Money.euros(1000),
        null,
        null,
        null);
  }

  private Object login(Login login) {
    return accounts.values().stream()
        .filter(account -> account.email().equals(login.email()))
        .findFirst()
        .map(account -> new Tokens(account.id().toString(), "refresh", 600, "Bearer"))
        .orElse(null);
  }

  private static UUID bearer(FakeGateway.Call call) {
    return UUID.fromString(String.valueOf(call.authorization()).replace("Bearer ", ""));
  }

  /// Whose agendas the caller runs.
  Set<UUID> agendas(FakeGateway.Call call) {
    var account = accounts.get(bearer(call));
    return account.roles().contains(Role.PRACTITIONER)
        ? Set.of(account.id())
        : account.practitioners();
  }

  private Object accounts(FakeGateway.Call call) {
    var q = call.query().getOrDefault("q", "").toLowerCase(Locale.ROOT);
    return page(call, accounts.values().stream().filter(each -> each.email().contains(q)).toList());
  }

  private Object acts(FakeGateway.Call call) {
    var asked = call.query();
    return page(
        call,
        acts.stream()
            .filter(each -> asked.getOrDefault("act", each.act().name()).equals(each.act().name()))
            .filter(each ->
                !asked.containsKey("subject")
                    || asked.get("subject").equals(String.valueOf(each.subjectId())))
            .toList());
  }

  private Object views(FakeGateway.Call call) {
    var screen = call.query().get("screen");
    return new Items<>(
        views.values().stream().filter(each -> each.view().screen().equals(screen)).toList());
  }

  private Object saveView(FakeGateway.Call call) {
    var saved = new SavedView(uuid(call), call.body(SaveView.class));
    views.put(saved.id(), saved);
    return saved;
  }

  private Object removeView(FakeGateway.Call call) {
    views.remove(uuid(call));
    return new byte[0];
  }

  private Object change(FakeGateway.Call call) {
    var change = call.body(ChangeRoles.class);
    return accounts.computeIfPresent(
        uuid(call),
        (id, was) ->
            new Account(
                id,
                was.email(),
                was.firstName(),
                was.lastName(),
                was.birthDate(),
                was.locale(),
                change.roles(),
                change.practitioners(),
                change.status(),
                was.createdAt()));
  }

  private Object book(FakeGateway.Call call) {
    var slot = call.body(BookSlot.class);
    var online = slot.paymentProvider() != PaymentProvider.NONE;
    var booking =
        booking(
            UUID.randomUUID(),
            online ? BookingStatus.HELD : BookingStatus.CONFIRMED,
            slot.practitionerId(),
            slot.start(),
            Instant.now().plusSeconds(444),
            payment(),
            null);
    bookings.put(booking.id(), booking);
    return booking;
  }

  private Object bookTogether(FakeGateway.Call call) {
    var wanted = call.body(BookTogether.class);
    var id = UUID.randomUUID();
    for (int n = 0; n < wanted.visits().size(); n++) {
      var visit = wanted.visits().get(n);
      var start = wanted.start().plusSeconds(900L * n);
      var held = held(wanted.practitionerId(), start, visit.patientId(), id);
      bookings.put(held.id(), held);
    }
    return group(id);
  }

  private Booking held(UUID who, Instant start, @Nullable UUID patient, UUID group) {
    var held =
        booking(
            UUID.randomUUID(),
            BookingStatus.HELD,
            who,
            start,
            Instant.now().plusSeconds(444),
            payment(),
            null);
    return new Booking(
        held.id(),
        held.status(),
        held.practitionerId(),
        held.visitReasonId(),
        held.visitReasonName(),
        patient == null ? LEA : patient,
        held.start(),
        held.end(),
        held.mode(),
        held.locationId(),
        held.policy(),
        held.holdExpiresAt(),
        held.payment(),
        held.changes(),
        group,
        null,
        held.history());
  }

  private BookingGroup group(UUID id) {
    var members =
        bookings.values().stream()
            .filter(booking -> id.equals(booking.groupId()))
            .sorted(Comparator.comparing(Booking::start))
            .toList();
    return new BookingGroup(id, BookingGroup.Status.OPEN, members);
  }

  private static BookingPayment payment() {
    return new BookingPayment(
        id(80),
        PaymentStatus.STARTED,
        PaymentProvider.STRIPE,
        Money.euros(3500),
        "http://127.0.0.1:8090/pay/1",
        null);
  }

  private Booking booking(
      UUID id,
      BookingStatus status,
      UUID who,
      Instant start,
      @Nullable Instant expiry,
      @Nullable BookingPayment payment,
      @Nullable String by) {
    return new Booking(
        id,
        status,
        who,
        reason(who, 1),
        "Consultation en vidéo",
        LEA,
        start,
        start.plusSeconds(900),
        Mode.VIDEO,
        id(50),
        PaymentPolicy.AUTHORISE,
        expiry,
        payment,
        new Booking.Changes(start, start, 2),
        null,
        series,
        history(start, status, by));
  }

  private static List<Booking.Step> history(
      Instant start, BookingStatus status, @Nullable String by) {
    var steps = new ArrayList<Booking.Step>();
    if (!Set.of(BookingStatus.HELD, BookingStatus.EXPIRED, BookingStatus.PAYMENT_FAILED)
        .contains(status))
      steps.add(
          new Booking.Step(
              start, BookingStatus.HELD, BookingStatus.CONFIRMED, "SYSTEM", null, null));
    if (by != null) steps.add(new Booking.Step(start, null, status, by, "x", null));
    return steps;
  }

  private void visits() {
    visit(501, BookingStatus.CONFIRMED, CLAIRE, at(today.plusDays(2), "09:10"));
    visit(502, BookingStatus.CONFIRMED, IDRISS, at(today.plusDays(9), "17:00"));
    visit(503, BookingStatus.COMPLETED, CLAIRE, at(today.minusDays(12), "10:30"));
    visit(504, BookingStatus.NO_SHOW, HELENE, at(today.minusDays(30), "10:30"));
    visit(505, BookingStatus.PAYMENT_FAILED, CLAIRE, at(today.plusDays(3), "09:30"));
    visit(506, BookingStatus.EXPIRED, CLAIRE, at(today.plusDays(3), "09:30"));
    visit(507, BookingStatus.HELD, CLAIRE, at(today.plusDays(3), "09:30"));
    notifications.add(
        new Notification(
            id(90),
            NotificationKind.BOOKING_CONFIRMED,
            id(501),
            "Visite confirmée",
            at(today.plusDays(2), "09:10"),
            at(today, "08:00"),
            false));
  }

  public void visit(int number, BookingStatus status, UUID who, Instant start) {
    var id = id(number);
    bookings.put(id, booking(id, status, who, start, start, payment(), null));
  }

  private static Ageing ageing() {
    var due = Money.euros(2500);
    return new Ageing(
        LocalDate.EPOCH, due, List.of(new Bucket(0, 30, 1, due), new Bucket(31, null, 0, due)));
  }

  public static Invoice invoice() {
    return new Invoice(
        id(95),
        "F2026-000012",
        InvoiceKind.INVOICE,
        InvoiceStatus.ISSUED,
        CLAIRE,
        LEA,
        id(503),
        "Dr Claire Martin",
        "Léa Petit",
        LocalDate.EPOCH,
        List.of(),
        Money.euros(3500),
        Money.euros(1000),
        Money.euros(0),
        null,
        null,
        new Invoice.Mailed(2, LocalDate.of(2026, 11, 12)),
        List.of());
  }

  /// Credited in full.
  ///
  /// @param replacedBy the number of another one; absent: none
  public static Invoice creditedInvoice(@Nullable String replacedBy) {
    var one = invoice();
    return new Invoice(
        one.id(),
        "F2026-000011",
        one.kind(),
        InvoiceStatus.CREDITED,
        one.practitionerId(),
        one.patientId(),
        one.bookingId(),
        one.issuerName(),
        one.recipientName(),
        one.issuedOn(),
        one.lines(),
        one.total(),
        one.paid(),
        one.total(),
        null,
        null,
        null,
        List.of(),
        null,
        replacedBy == null ? null : new Invoice.Paper(one.id(), replacedBy));
  }

  /// Of 35 €, a payer pays 15.
  public static Invoice splitInvoice() {
    return splitInvoice(0);
  }

  /// @param received of the payer's 15 €
  public static Invoice splitInvoice(long received) {
    var one = invoice();
    var none = Money.euros(0);
    var part =
        new Invoice.PayerPart(
            id(901),
            PayerKind.AMO,
            "CPAM du Rhône",
            null,
            "PEC 17",
            Money.euros(1500),
            none,
            Money.euros(received));
    return new Invoice(
        one.id(),
        one.number(),
        one.kind(),
        one.status(),
        one.practitionerId(),
        one.patientId(),
        one.bookingId(),
        one.issuerName(),
        one.recipientName(),
        one.issuedOn(),
        one.lines(),
        one.total(),
        one.paid(),
        one.credited(),
        null,
        null,
        null,
        List.of(part));
  }

  private static Receipt receipt() {
    return new Receipt(
        id(96),
        CLAIRE,
        LEA,
        id(95),
        "F2026-000012",
        "Dr Claire Martin",
        "Léa Petit",
        LocalDate.of(2026, 11, 13),
        PaymentMeans.CHEQUE,
        Money.euros(1000),
        Money.euros(0));
  }

  private static Statement statement(FakeGateway.Call call) {
    var first = LocalDate.parse(call.query().get("from"));
    var last = LocalDate.parse(call.query().get("to"));
    var invoice = Money.euros(3500);
    var paid = Money.euros(-1000);
    var open = Money.euros(2500);
    return new Statement(
        CLAIRE,
        LEA,
        "Dr Claire Martin",
        "Léa Petit",
        first,
        last,
        Money.euros(0),
        List.of(
            new Statement.Line(first, Statement.Kind.INVOICE, "F2026-000012", invoice, invoice),
            new Statement.Line(last, Statement.Kind.PAYMENT, "F2026-000012", paid, open)),
        open);
  }

  /// All are mailed, each to somebody else.
  private Object mail(FakeGateway.Call call) {
    var ids = call.body(MailInvoices.class).invoiceIds();
    return new MailedInvoices(ids, List.of(), ids.size());
  }

  private List<InvoiceMailing> mailings() {
    return List.of(
        new InvoiceMailing(
            MailingKind.REMINDER, 2, at(today.minusDays(12), "10:30"), SOPHIE, "Sophie Durand"));
  }

  private void entries() {
    entry(300, "08:30", 15, "Lucas Perrin", "Suivi", ConsultationStatus.COMPLETED);
    entry(302, "09:00", 30, "Georges Hamelin", "Première visite", ConsultationStatus.COMPLETED);
    entry(303, "09:30", 15, "Inès Charpentier", "Suivi", ConsultationStatus.NO_SHOW);
    entry(304, "09:45", 10, "Paul Rousselet", "Suivi", ConsultationStatus.COMPLETED);
    entry(305, "10:30", 30, "Yanis Boulanger", "Première visite", ConsultationStatus.IN_PROGRESS);
    entry(306, "11:00", 15, "Odile Garnier", "Suivi", ConsultationStatus.ARRIVED);
    entry(301, "11:30", 30, "Amandine Roche", "Suivi", ConsultationStatus.PLANNED);
    entry(307, "14:00", 60, "Fanta Diallo", "Bilan", ConsultationStatus.PLANNED);
    entry(308, "15:00", 20, "Ana Castagne", "Suivi", ConsultationStatus.CANCELLED);
    var hold = at(today, "12:00");
    entries.add(
        new AgendaEntry(
            id(309),
            OccupationKind.HOLD,
            hold,
            hold.plusSeconds(1200),
            Instant.now().plusSeconds(250),
            null,
            null,
            Mode.VIDEO,
            null,
            null,
            null,
            null,
            null));
    var absence = at(today, "16:00");
    entries.add(
        new AgendaEntry(
            id(310),
            OccupationKind.ABSENCE,
            absence,
            absence.plusSeconds(5400),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  private void entry(
      int number,
      String time,
      int minutes,
      String patient,
      String reason,
      ConsultationStatus status) {
    var start = at(today, time);
    entries.add(
        new AgendaEntry(
            id(number),
            OccupationKind.BOOKING,
            start,
            start.plusSeconds(minutes * 60L),
            null,
            reason(CLAIRE, 1),
            reason,
            number % 2 == 0 ? Mode.VIDEO : Mode.ON_SITE,
            id(number + 1000),
            id(number + 2000),
            patient,
            status,
            null));
  }

  private Object note(FakeGateway.Call call) {
    note = new StaffNote(call.body(StaffNote.class).text(), at(today, "10:00"));
    return note;
  }

  /// The second date is taken, and half an hour later is free. Of two dates one is done, the other
  /// refused.
  private BookingSeries changedSeries() {
    var start = at(today, "09:00");
    return new BookingSeries(
        id(90),
        List.of(
            new BookingSeries.Outcome(start, bookings.get(id(501)), null),
            new BookingSeries.Outcome(
                start.plus(Duration.ofDays(7)), bookings.get(id(501)), "SLOT_TAKEN")));
  }

  private BookingSeries booked(UUID id) {
    return new BookingSeries(
        id,
        bookings.values().stream()
            .filter(booking -> id.equals(booking.seriesId()))
            .sorted(Comparator.comparing(Booking::start))
            .map(booking -> new BookingSeries.Outcome(booking.start(), booking, null))
            .toList());
  }

  /// The second one would go where something is, the third may not be moved any more.
  private Object moves(FakeGateway.Call call) {
    var to = call.body(ChangeSeries.class).start();
    var week = Duration.ofDays(7);
    var taken = to.plus(week);
    return new SeriesMoves(
        PARIS.getId(),
        List.of(
            new SeriesMoves.Date(
                id(501), to.minus(week), to, Standing.FREE, List.of(), List.of(), null),
            new SeriesMoves.Date(
                id(502),
                taken.minus(week),
                taken,
                Standing.CONFLICT,
                List.of("OCCUPIED"),
                List.of(taken.plusSeconds(1_800)),
                null),
            new SeriesMoves.Date(
                id(503),
                taken,
                taken.plus(week),
                Standing.FREE,
                List.of(),
                List.of(),
                "NO_MOVES_LEFT")));
  }

  private Object series(FakeGateway.Call call) {
    var wanted = call.body(BookSeries.class);
    var taken = wanted.start().plus(Duration.ofDays(7));
    var dates =
        List.of(
            new SeriesPreview.Date(wanted.start(), Standing.FREE, List.of(), List.of()),
            new SeriesPreview.Date(
                taken, Standing.CONFLICT, List.of("OCCUPIED"), List.of(taken.plusSeconds(1_800))));
    if (wanted.preview()) return new SeriesPreview(PARIS.getId(), dates);
    return new BookingSeries(
        id(90),
        wanted.starts().stream()
            .map(start -> new BookingSeries.Outcome(start, bookings.get(id(501)), null))
            .toList());
  }

  private Object patients(FakeGateway.Call call) {
    var known =
        List.of(
            new PracticePatient(LEA, "Léa Petit", at(today.minusDays(12), "10:30"), null),
            new PracticePatient(ROCHE, "Amandine Roche", null, at(today, "11:30")));
    var q = call.body(PatientSearch.class).words().toLowerCase(Locale.ROOT);
    return new Items<>(
        known.stream().filter(who -> who.name().toLowerCase(Locale.ROOT).contains(q)).toList());
  }

  private Object reschedule(FakeGateway.Call call) {
    var id = uuid(call);
    var wanted = call.body(RescheduleBooking.class);
    entries.replaceAll(each -> id.equals(each.bookingId()) ? moved(each, wanted) : each);
    if (wanted.practitionerId() != null) handedTo.put(id, wanted.practitionerId());
    return bookings.getOrDefault(id, bookings.get(id(501)));
  }

  private static AgendaEntry moved(AgendaEntry was, RescheduleBooking wanted) {
    var start = wanted.start();
    var minutes = wanted.minutes();
    return new AgendaEntry(
        was.id(),
        was.kind(),
        start,
        start.plus(
            minutes == null
                ? Duration.between(was.start(), was.end())
                : Duration.ofMinutes(minutes)),
        was.expiresAt(),
        wanted.visitReasonId() == null ? was.visitReasonId() : wanted.visitReasonId(),
        was.visitReasonName(),
        was.mode(),
        was.bookingId(),
        was.consultationId(),
        was.patientName(),
        was.status(),
        was.override());
  }

  private Object days(FakeGateway.Call call) {
    var who = uuid(call);
    var from = LocalDate.parse(call.query().get("from"));
    var to = LocalDate.parse(call.query().get("to"));
    return new Items<>(
        from.datesUntil(to.plusDays(1))
            .map(day ->
                new AgendaDay(
                    who,
                    day,
                    PARIS.getId(),
                    7,
                    day.getDayOfWeek().getValue() > 5 && !day.equals(today)
                        ? List.of()
                        : List.of(
                            new AgendaDay.Range(at(day, "08:30"), at(day, "12:30")),
                            new AgendaDay.Range(at(day, "14:00"), at(day, "18:00"))),
                    closures(who, day),
                    entries.stream()
                        .filter(each -> each.start().atZone(PARIS).toLocalDate().equals(day))
                        .filter(each -> who.equals(practitioner(each)))
                        .toList()))
            .toList());
  }

  /// All are Claire's that were not handed over.
  private UUID practitioner(AgendaEntry entry) {
    return entry.bookingId() == null ? CLAIRE : handedTo.getOrDefault(entry.bookingId(), CLAIRE);
  }

  /// Hélène is at a course in the afternoon; the day after tomorrow is a holiday.
  private List<AgendaDay.Closure> closures(UUID who, LocalDate day) {
    if (day.equals(today.plusDays(2)))
      return List.of(
          new AgendaDay.Closure(
              at(day, "00:00"), at(day, "23:59"), AgendaDay.Closure.Kind.HOLIDAY, null));
    return who.equals(HELENE) && day.equals(today)
        ? List.of(
            new AgendaDay.Closure(
                at(day, "14:00"), at(day, "18:00"), AgendaDay.Closure.Kind.ABSENCE, "Formation"))
        : List.of();
  }

  /// One that is to come and one that was.
  private Items<Consultation> visits(UUID who) {
    return new Items<>(
        List.of(
            visit(who, 71, at(today.plusDays(3), "10:00"), ConsultationStatus.PLANNED),
            visit(who, 72, at(today.minusDays(12), "10:30"), ConsultationStatus.COMPLETED)));
  }

  private static Consultation visit(
      UUID who, int number, Instant start, ConsultationStatus status) {
    var end = start.plusSeconds(900);
    return new Consultation(
        id(number),
        id(number),
        who,
        LEA,
        "Dr Claire Martin",
        "Léa Petit",
        reason(who, 1),
        "Suivi",
        Mode.VIDEO,
        start,
        end,
        status,
        null,
        null);
  }

  private Object step(FakeGateway.Call call) {
    var id = uuid(call);
    var entry =
        entries.stream().filter(each -> id.equals(each.consultationId())).findFirst().orElseThrow();
    var status =
        switch (call.path().get(1)) {
          case "arrive" -> ConsultationStatus.ARRIVED;
          case "admit" -> ConsultationStatus.IN_PROGRESS;
          case "complete" -> ConsultationStatus.COMPLETED;
          case "undo" ->
              call.body(UndoStep.class).noted() == ConsultationStatus.IN_PROGRESS
                  ? ConsultationStatus.ARRIVED
                  : ConsultationStatus.PLANNED;
          default -> ConsultationStatus.NO_SHOW;
        };
    replace(with(entry, status));
    return new Consultation(
        id,
        id,
        CLAIRE,
        LEA,
        "Dr Claire Martin",
        "x",
        id,
        "x",
        Mode.VIDEO,
        entry.start(),
        entry.end(),
        status,
        null,
        null);
  }

  public static AgendaEntry with(AgendaEntry was, ConsultationStatus status) {
    return new AgendaEntry(
        was.id(),
        was.kind(),
        was.start(),
        was.end(),
        was.expiresAt(),
        was.visitReasonId(),
        was.visitReasonName(),
        was.mode(),
        was.bookingId(),
        was.consultationId(),
        was.patientName(),
        status,
        null);
  }

  private void tariffs() {
    tariff(601, "GENERAL_PRACTICE", "CONSULTATION", Mode.ON_SITE, 3000);
    tariff(602, "GENERAL_PRACTICE", "CONSULTATION", Mode.VIDEO, 2500);
    tariff(603, "DERMATOLOGY", "CONSULTATION", Mode.ON_SITE, 5400);
  }

  /// Of the first line.
  private List<TariffChange> changes() {
    var line = tariffs.getFirst();
    var was =
        new Tariff(
            line.id(),
            line.practitionerId(),
            line.specialty(),
            line.sector(),
            line.reasonCode(),
            line.mode(),
            Money.euros(2800),
            line.night(),
            line.sunday(),
            line.validFrom(),
            line.validTo(),
            0);
    return List.of(
        new TariffChange(at(today, "10:00"), CLAIRE, "Anne Admin", was, line),
        new TariffChange(at(today, "09:00"), CLAIRE, null, null, was));
  }

  private void tariff(int number, String specialty, String code, Mode mode, long minor) {
    tariffs.add(
        new Tariff(
            id(number),
            null,
            specialty,
            Sector.SECTOR_1,
            code,
            mode,
            Money.euros(minor),
            null,
            null,
            LocalDate.of(2026, 1, 1),
            null,
            0));
  }

  private Object put(Tariff sent) {
    var saved = sent.withVersion(sent.version() + 1);
    tariffs.replaceAll(each -> each.id().equals(saved.id()) ? saved : each);
    return saved;
  }

  private Object put(ChangeTariffs sent) {
    for (var line : sent.lines())
      if (tariffs.stream().anyMatch(known -> known.id().equals(line.id()))) put(line);
      else add(line);
    var ids = sent.lines().stream().map(Tariff::id).toList();
    return new Items<>(tariffs.stream().filter(each -> ids.contains(each.id())).toList());
  }

  private Object add(Tariff sent) {
    tariffs.add(sent);
    return sent;
  }

  /// What is planned today, as the course of consultations.
  public List<Consultation> consultations() {
    return entries.stream()
        .filter(entry -> entry.consultationId() != null)
        .map(entry -> {
          var here = entry.status() == ConsultationStatus.ARRIVED;
          return new Consultation(
              entry.consultationId(),
              entry.bookingId(),
              CLAIRE,
              entry.id(),
              "Dr Claire Martin",
              entry.patientName(),
              entry.visitReasonId(),
              entry.visitReasonName(),
              entry.mode(),
              entry.start(),
              entry.end(),
              entry.status(),
              here ? entry.start().minusSeconds(1_500) : null,
              null);
        })
        .toList();
  }

  private static UUID uuid(FakeGateway.Call call) {
    return UUID.fromString(call.path().getFirst());
  }

  private static <T> Page<T> page(FakeGateway.Call call, List<T> all) {
    int page = Integer.parseInt(call.query().get("page"));
    int size = Integer.parseInt(call.query().get("size"));
    var items = all.stream().skip((long) page * size).limit(size).toList();
    return new Page<>(items, page, size, all.size());
  }

  private static <T> Page<T> page(List<T> items) {
    return new Page<>(items, 0, Math.max(20, items.size()), items.size());
  }
}
