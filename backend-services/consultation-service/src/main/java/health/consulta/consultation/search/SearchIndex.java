package health.consulta.consultation.search;

import health.consulta.consultation.agenda.DayTimes;
import health.consulta.consultation.agenda.SetUp;
import health.consulta.consultation.availability.Availability;
import health.consulta.consultation.availability.Booker;
import health.consulta.consultation.availability.Practice;
import health.consulta.consultation.availability.Steps;
import health.consulta.consultation.availability.Taken;
import health.consulta.contract.consultation.Slot;
import health.consulta.contract.consultation.VisitReason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The free starts of all practices in memory, as the engine computed them from the documents. What
/// it says may be late; the document decides when a time is taken.
@Component
class SearchIndex {
  /// Days ahead that can be searched.
  static final int HORIZON = 92;

  /// Local dates begin up to 14 hours before, and end up to 12 after, those of UTC.
  private static final int MARGIN = 2;

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final List<Offer> offers = new ArrayList<>();
  private final Map<UUID, Doctor> doctors = new HashMap<>();
  private final Attributes attributes = new Attributes();
  private LocalDate firstDate = LocalDate.EPOCH;
  private FreeTimes free = new FreeTimes(0, 0);

  /// What the index knows of one practitioner.
  ///
  /// @param sequences of the last change that was applied, by date within the horizon
  private static final class Doctor {
    private Practice practice;
    private final Map<UUID, Offer> offers = new HashMap<>();
    private final long[] sequences = new long[HORIZON + 2 * MARGIN];
    private Directory.@Nullable Entry entry;

    Doctor(Practice practice) {
      this.practice = practice;
    }

    /// The day's place in a ring, so that time goes by without moving anything.
    int slot(LocalDate date) {
      return Math.floorMod(date.toEpochDay(), sequences.length);
    }

    boolean knowsNewer(LocalDate date, List<DayTimes> read) {
      var day = read.stream().filter(one -> one.date().equals(date)).findFirst();
      return sequences[slot(date)] > day.map(DayTimes::sequence).orElse(0L);
    }
  }

  /// Empties the index and starts its horizon.
  void begin(Instant now) {
    write(() -> {
      offers.clear();
      doctors.clear();
      attributes.clear();
      firstDate = utc(now).minusDays(MARGIN);
      free = new FreeTimes(step(firstDate), HORIZON + 2 * MARGIN);
      return firstDate;
    });
  }

  /// @return the local dates the index holds
  List<LocalDate> dates() {
    return read(() -> firstDate.plusDays(1).datesUntil(firstDate.plusDays(HORIZON + 2)).toList());
  }

  void put(Directory.Entry entry) {
    write(() -> {
      var doctor = doctors.get(entry.practitionerId());
      if (doctor == null)
        doctors.put(
            entry.practitionerId(),
            doctor = new Doctor(SetUp.none(entry.practitionerId()).practice()));
      doctor.entry = entry;
      for (var offer : doctor.offers.values()) attributes.put(offer, entry);
      return doctor;
    });
  }

  /// A set-up changed, so every day of it may have.
  ///
  /// @param days what is taken, read after the set-up
  /// @return false when the index knows a newer state of a day, so that they have to be read again
  boolean put(SetUp setUp, List<DayTimes> days, Instant now) {
    return write(() -> {
      offer(setUp, now);
      return put(setUp.practice().practitionerId(), dates(), days, now);
    });
  }

  /// @param dates to work out anew
  /// @param days what is taken on them; of the whole week of each where the set-up has a cap per
  ///   week
  /// @return false when the index knows a newer state of a day, so that they have to be read again
  boolean put(UUID practitionerId, List<LocalDate> dates, List<DayTimes> days, Instant now) {
    return write(() -> {
      var doctor = doctors.get(practitionerId);
      if (doctor == null) return true;
      if (dates.stream().anyMatch(date -> covers(date) && doctor.knowsNewer(date, days)))
        return false;
      var taken = taken(days, now);
      for (var day : days)
        if (covers(day.date())) doctor.sequences[doctor.slot(day.date())] = day.sequence();
      for (var date : dates) if (covers(date)) starts(doctor, date, taken, now);
      return true;
    });
  }

  /// Whether the index has seen a change of a day.
  boolean knows(UUID practitionerId, LocalDate date, long sequence) {
    return read(() -> {
      var doctor = doctors.get(practitionerId);
      return doctor == null || !covers(date) || doctor.sequences[doctor.slot(date)] >= sequence;
    });
  }

  /// @param each most slots of one practitioner
  /// @return in order of time
  List<Slot> first(Wanted wanted, Instant from, Instant to, int limit, int each, Instant now) {
    return read(() -> {
      var found = new FirstSlots(offers::get, this::entryOf, wanted, limit, each, now);
      free.scan(attributes.find(wanted), ceil(from), ceil(to), found);
      return found.slots();
    });
  }

  private Directory.@Nullable Entry entryOf(UUID practitionerId) {
    return Objects.requireNonNull(doctors.get(practitionerId)).entry;
  }

  /// The starts of a reason that are free on local dates.
  ///
  /// @return by date, in its order
  Map<LocalDate, Integer> counts(VisitReason reason, Stream<LocalDate> dates, Instant now) {
    return read(() -> {
      var counts = new LinkedHashMap<LocalDate, Integer>();
      dates.forEach(date -> counts.put(date, count(reason, date, now)));
      return counts;
    });
  }

  private int count(VisitReason reason, LocalDate date, Instant now) {
    var doctor = doctors.get(reason.practitionerId());
    var offer = doctor == null ? null : doctor.offers.get(reason.id());
    if (offer == null) return 0;
    var zone = offer.practice().zone();
    int free = 0;
    long end = start(date.plusDays(1), zone);
    for (long step = start(date, zone); step < end; step++)
      if (this.free.free(offer.number(), step) && offer.bookable(step, now)) free++;
    return free;
  }

  boolean covers(LocalDate date) {
    return date.isAfter(firstDate) && date.isBefore(firstDate.plusDays(HORIZON + 2));
  }

  /// Lets time go by: windows move on with it.
  ///
  /// @return the dates that entered the horizon, whose days have to be read
  List<LocalDate> advance(Instant now) {
    return write(() -> {
      for (int i = 0; i < offers.size(); i++) replace(offers.get(i).at(now));
      int days = (int) ChronoUnit.DAYS.between(firstDate, utc(now).minusDays(MARGIN));
      if (days <= 0) return List.<LocalDate>of();
      var before = firstDate.plusDays(HORIZON + 2);
      free.roll(Math.min(days, HORIZON + 2 * MARGIN));
      firstDate = firstDate.plusDays(days);
      var entered = before.datesUntil(firstDate.plusDays(HORIZON + 2)).toList();
      for (var doctor : doctors.values())
        for (var date : entered) {
          doctor.sequences[doctor.slot(date)] = 0;
          starts(doctor, date, Map.of(), now);
        }
      return entered;
    });
  }

  /// How far the index is from what the engine makes of the documents.
  ///
  /// @return the dates that differ
  List<LocalDate> differing(SetUp setUp, List<DayTimes> days, Instant now) {
    return read(() -> {
      var taken = taken(days, now);
      return dates().stream()
          .filter(
              date -> setUp.reasons().stream().anyMatch(r -> differs(setUp, r, date, taken, now)))
          .toList();
    });
  }

  private boolean differs(
      SetUp setUp,
      VisitReason reason,
      LocalDate date,
      Map<LocalDate, List<Taken>> taken,
      Instant now) {
    var doctor = doctors.get(reason.practitionerId());
    var offer = doctor == null ? null : doctor.offers.get(reason.id());
    if (offer == null) return true;
    var starts = engine(setUp.practice(), reason, taken, now).starts(date);
    long first = start(date, setUp.practice().zone());
    for (int i = 0; i < start(date.plusDays(1), setUp.practice().zone()) - first; i++)
      if (starts.get(i) != free.free(offer.number(), first + i)) return true;
    return false;
  }

  Figures figures() {
    return read(() -> new Figures(doctors.size(), offers.size(), free.bytes()));
  }

  record Figures(int practitioners, int offers, long bytes) {}

  private void offer(SetUp setUp, Instant now) {
    var practice = setUp.practice();
    var doctor = doctors.computeIfAbsent(practice.practitionerId(), _ -> new Doctor(practice));
    doctor.practice = practice;
    for (var reason : setUp.reasons()) {
      var known = doctor.offers.get(reason.id());
      int number = known == null ? offers.size() : known.number();
      if (known == null) offers.add(Offer.of(number, practice, reason, now));
      replace(Offer.of(number, practice, reason, now));
      if (doctor.entry != null) attributes.put(offers.get(number), doctor.entry);
    }
  }

  private void replace(Offer offer) {
    offers.set(offer.number(), offer);
    var doctor = doctors.get(offer.practice().practitionerId());
    if (doctor != null) doctor.offers.put(offer.reason().id(), offer);
  }

  private void starts(
      Doctor doctor, LocalDate date, Map<LocalDate, List<Taken>> taken, Instant now) {
    var zone = doctor.practice.zone();
    long first = start(date, zone);
    int length = (int) (start(date.plusDays(1), zone) - first);
    for (var offer : doctor.offers.values()) {
      var engine = engine(doctor.practice, offer.reason(), taken, now);
      free.put(offer.number(), first, length, engine.starts(date));
    }
  }

  private static Availability engine(
      Practice practice, VisitReason reason, Map<LocalDate, List<Taken>> taken, Instant now) {
    return new Availability(practice, reason, taken, Booker.ANYONE, now);
  }

  private static Map<LocalDate, List<Taken>> taken(List<DayTimes> days, Instant now) {
    var taken = new HashMap<LocalDate, List<Taken>>();
    for (var day : days) taken.put(day.date(), day.taken(now));
    return taken;
  }

  private static LocalDate utc(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  private static long step(LocalDate utc) {
    return utc.toEpochDay() * FreeTimes.DAY;
  }

  private static long start(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toEpochSecond() / Steps.SECONDS;
  }

  private static long ceil(Instant instant) {
    return Math.ceilDiv(instant.toEpochMilli(), 1000L * Steps.SECONDS);
  }

  private <T> T read(Supplier<T> reading) {
    lock.readLock().lock();
    try {
      return reading.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  private <T> T write(Supplier<T> writing) {
    lock.writeLock().lock();
    try {
      return writing.get();
    } finally {
      lock.writeLock().unlock();
    }
  }
}
