package health.consulta.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import health.consulta.contract.PaymentProvider;
import health.consulta.contract.booking.BookSlot;
import health.consulta.contract.booking.CancelBooking;
import health.consulta.contract.booking.RescheduleBooking;
import health.consulta.e2e.BookingModel.Act;
import health.consulta.e2e.BookingModel.Done;
import health.consulta.e2e.BookingModel.Outcome;
import health.consulta.e2e.Town.Patient;
import health.consulta.e2e.Town.Practice;
import health.consulta.e2e.agenda.Linearizability;
import health.consulta.e2e.agenda.Linearizability.Call;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/// Callers hold, book, move, cancel and look at one day of a practice, side by side, by the API of
/// bookings. Who gets no answer asks again with the same key, so that each act has an outcome,
/// whoever died meanwhile.
final class BookingHistory {
  private static final int TIMES = 8;
  private static final Set<Integer> AWAY = Set.of(502, 503, 504);

  private final Town town;
  private final Practice practice;
  private final List<Patient> callers;
  private final String staff;
  private final LocalDate day;
  private final Duration hold;
  private final List<Instant> times;
  private final Set<Instant> others;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<Integer, UUID> ids = new ConcurrentHashMap<>();
  private final Queue<Call<Done>> calls = new ConcurrentLinkedQueue<>();
  private final AtomicInteger repeated = new AtomicInteger();

  /// @param day on which all is free
  /// @param hold how long a time is held for a payment
  BookingHistory(
      Town town, Practice practice, List<Patient> callers, LocalDate day, Duration hold) {
    this.town = town;
    this.practice = practice;
    this.callers = callers;
    this.staff = town.token(practice.email(), Town.PASSWORD);
    this.day = day;
    this.hold = hold;
    var free = town.free(practice, day);
    this.times = free.subList(0, TIMES);
    this.others = Set.copyOf(free.subList(TIMES, free.size()));
  }

  /// @param acts of each caller
  void run(int acts, long seed) throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var runs = new ArrayList<java.util.concurrent.Future<?>>();
      for (int n = 0; n < callers.size(); n++) {
        var caller = callers.get(n);
        var random = new Random(seed * 31 + n);
        runs.add(threads.submit(() -> call(caller, acts, random)));
      }
      for (var run : runs) run.get();
    }
    note(new Act.Look(), this::look);
  }

  private void call(Patient caller, int acts, Random random) {
    var token = town.token(caller.email(), Town.PASSWORD);
    var patient = Town.id(town.api().get("/api/users/me", token));
    var mine = new ArrayList<Integer>();
    for (int n = 0; n < acts; n++) {
      var time = times.get(random.nextInt(TIMES));
      int die = random.nextInt(100);
      if (die < 15) note(new Act.Look(), this::look);
      else if (mine.isEmpty() || die < 50) {
        int number = numbers.incrementAndGet();
        var act = die % 4 == 0 ? new Act.Hold(number, time) : new Act.Book(number, time);
        if (note(act, () -> book(act, patient, token)) instanceof Outcome.Ok) mine.add(number);
      } else {
        int number = mine.get(random.nextInt(mine.size()));
        if (die < 75) note(new Act.Move(number, time), () -> move(number, time));
        else if (note(new Act.Cancel(number), () -> cancel(number)) instanceof Outcome.Ok)
          mine.remove((Integer) number);
      }
    }
  }

  List<Call<Done>> calls() {
    return List.copyOf(calls);
  }

  /// How often there was no answer.
  int repeated() {
    return repeated.get();
  }

  /// @return empty when some order explains all answers
  String contradiction() {
    return contradiction(calls());
  }

  String contradiction(List<Call<Done>> history) {
    return Linearizability.check(new BookingModel(Set.copyOf(times)), history)
        .map(found ->
            "%d of %d calls have an order; then %s, and next can be none of %s. All of them:%n%s"
                .formatted(
                    found.explained(),
                    history.size(),
                    found.state(),
                    found.impossible(),
                    told(history)))
        .orElse("");
  }

  /// A line a call, in the order of their beginnings: from when to when, in milliseconds, and what.
  private static String told(List<Call<Done>> history) {
    long first = history.stream().mapToLong(Call::invoked).min().orElseThrow();
    return history.stream()
        .filter(call -> call.answered() != Linearizability.NEVER)
        .sorted(Comparator.comparingLong(Call::invoked))
        .map(call ->
            "%d-%d %s"
                .formatted(
                    (call.invoked() - first) / 1_000_000,
                    (call.answered() - first) / 1_000_000,
                    call.operation()))
        .collect(Collectors.joining("\n"));
  }

  private Outcome note(Act act, java.util.function.Supplier<Outcome> doing) {
    long invoked = System.nanoTime();
    var outcome = doing.get();
    long answered = System.nanoTime();
    if (outcome instanceof Outcome.GivenUp) {
      calls.add(new Call<>(new Done(act, new Outcome.Ok()), invoked, answered));
      calls.add(new Call<>(new Done(Act.Cancel.of(act), new Outcome.Ok()), invoked, answered));
    } else calls.add(new Call<>(new Done(act, outcome), invoked, answered));
    if (act instanceof Act.Hold(var number, _) && outcome instanceof Outcome.Ok)
      calls.add(
          new Call<>(
              new Done(new Act.Lapse(number), outcome),
              invoked + hold.toNanos(),
              Linearizability.NEVER));
    return outcome;
  }

  private Outcome book(Act act, UUID patient, String token) {
    return switch (act) {
      case Act.Hold(var number, var start) ->
          booked(number, token, wanted(start, null, PaymentProvider.STRIPE));
      case Act.Book(var number, var start) ->
          booked(number, staff, wanted(start, patient, PaymentProvider.NONE));
      case Act.Move _, Act.Cancel _, Act.Lapse _, Act.Look _ ->
          throw new IllegalArgumentException();
    };
  }

  private Outcome booked(int number, String token, BookSlot wanted) {
    var answer = insist("/api/bookings", token, wanted, 201);
    if (answer.body().contains("HOLD_EXPIRED")) return new Outcome.GivenUp();
    if (answer.statusCode() != 201) return refused(answer);
    ids.put(number, Town.id(Rest.read(answer)));
    return new Outcome.Ok();
  }

  private Outcome move(int number, Instant to) {
    var path = "/api/bookings/" + ids.get(number) + "/reschedule";
    var answer = insist(path, staff, new RescheduleBooking(to, null), 200);
    return answer.statusCode() == 200 ? new Outcome.Ok() : refused(answer);
  }

  private Outcome cancel(int number) {
    var path = "/api/bookings/" + ids.get(number) + "/cancel";
    var answer = insist(path, staff, new CancelBooking("Histoire"), 200);
    return answer.statusCode() == 200 ? new Outcome.Ok() : refused(answer);
  }

  private static Outcome refused(HttpResponse<String> answer) {
    return new Outcome.Refused(Rest.read(answer).path("code").asString());
  }

  private Outcome look() {
    while (true)
      try {
        var free = Set.copyOf(town.free(practice, day));
        return new Outcome.Free(
            free.stream().filter(each -> !others.contains(each)).collect(Collectors.toSet()));
      } catch (UncheckedIOException | AssertionError away) {
        repeat();
      }
  }

  private HttpResponse<String> insist(String path, String token, Object body, int good) {
    var key = UUID.randomUUID();
    while (true)
      try {
        var answer = town.api().answer(path, token, key, body);
        if (AWAY.contains(answer.statusCode()) || answer.body().contains("REQUEST_RUNNING")) {
          repeat();
          continue;
        }
        assertThat(answer.statusCode()).as(path + answer.body()).isIn(good, 409, 422);
        return answer;
      } catch (UncheckedIOException lost) {
        repeat();
      }
  }

  private void repeat() {
    repeated.incrementAndGet();
    LockSupport.parkNanos(300_000_000);
  }

  private BookSlot wanted(
      Instant start, @org.jspecify.annotations.Nullable UUID patient, PaymentProvider by) {
    return new BookSlot(practice.id(), practice.reason(), start, patient, by, null, null);
  }
}
