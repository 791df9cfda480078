package health.consulta.e2e.agenda;

import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import health.consulta.e2e.agenda.Act.Confirm;
import health.consulta.e2e.agenda.Act.Hold;
import health.consulta.e2e.agenda.Act.Outcome.Held;
import health.consulta.e2e.agenda.Act.Range;
import health.consulta.e2e.load.Connection;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonBinary;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;

/// Thousands of practices with two months of bookings, written straight into the database: one
/// practice with one booking is made by the API, and what was stored for it is copied with other
/// ids and times. Near days are mostly booked, far ones hardly.
///
/// @param bookings over all practices and days
record ManyPractices(List<Practice> practices, long bookings) {
  static final int DAYS = 60;
  static final List<String> SPECIALTIES =
      IntStream.range(0, 20).mapToObj(n -> "SPECIALTY_" + (char) ('A' + n)).toList();
  static final List<String> CITIES =
      IntStream.range(0, 50).mapToObj(n -> "Ville " + (n + 1)).toList();

  private static final int BATCH = 50;
  private static final int SLOTS = Practice.OPEN_MINUTES / 30;

  /// What one practice looks like in the database.
  record Pattern(Practice practice, Document agenda, List<Document> reasons, Document day) {}

  static ManyPractices write(int count, long seed, Pattern pattern, String uri) {
    var random = new Random(seed);
    try (var client = MongoClients.create(uri)) {
      var database = client.getDatabase(name(uri));
      var practices = new ArrayList<Practice>();
      var documents = new HashMap<String, List<Document>>();
      long bookings = 0;
      for (int n = 0; n < count; n++) {
        var copy = copy(pattern, random);
        practices.add(copy.practice());
        add(documents, "agendas", List.of(copy.agenda()));
        add(documents, "visit_reasons", copy.reasons());
        add(documents, "directory", List.of(entry(copy.practice().id(), random)));
        var days = days(copy, random);
        add(documents, "agenda_days", days);
        bookings +=
            days.stream().mapToLong(day -> day.getList("occupations", Document.class).size()).sum();
        if (n % BATCH == 0 || n == count - 1)
          documents.forEach((collection, waiting) -> flush(database, collection, waiting));
      }
      return new ManyPractices(List.copyOf(practices), bookings);
    }
  }

  private static List<Document> days(Pattern pattern, Random random) {
    var days = new ArrayList<Document>();
    for (int day = 1; day <= DAYS; day++) {
      boolean near = day <= 7;
      if (random.nextDouble() > (near ? 0.8 : 0.2)) continue;
      double share = near ? 0.3 + 0.6 * random.nextDouble() : 0.3 * random.nextDouble();
      days.add(booked(pattern, Practice.date(day), share, random));
    }
    return days;
  }

  Practice any(Random random) {
    return practices.get(random.nextInt(practices.size()));
  }

  /// @param uri of the database of the instances
  static Pattern pattern(Instances instances, String uri) throws IOException {
    try (var client = MongoClients.create(uri);
        var server = new Connection(instances.port(0));
        var clerk = new Clerk(instances, 0)) {
      var practice = Practice.open(server, instances.administrator(), new Random(), Practice.TWO);
      var database = client.getDatabase(name(uri));
      var date = Practice.date(1);
      var hold = new Hold(UUID.randomUUID(), practice.range(0, date, 0));
      var held = (Held) clerk.does(practice, date, hold);
      clerk.does(practice, date, new Confirm(hold.id(), hold.range(), held.fence(), false));
      return new Pattern(
          practice,
          sent(database, "agendas", practice.id()).getFirst(),
          sent(database, "visit_reasons", practice.id()),
          sent(database, "agenda_days", practice.id()).getFirst());
    }
  }

  /// The documents of a practice once their events are gone.
  private static List<Document> sent(MongoDatabase database, String collection, UUID practitioner) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              var found = new ArrayList<Document>();
              database
                  .getCollection(collection)
                  .find()
                  .forEach(document -> {
                    if (document.toJson().contains(base64(practitioner))
                        || document.get("_id").toString().startsWith(practitioner.toString()))
                      found.add(document);
                  });
              return found;
            },
            found -> !found.isEmpty() && found.stream().noneMatch(each -> each.containsKey("due")));
  }

  private static String base64(UUID id) {
    return java.util.Base64.getEncoder().encodeToString(binary(id).getData());
  }

  private static Pattern copy(Pattern pattern, Random random) {
    var ids = new HashMap<Object, Object>();
    var practitioner = new UUID(random.nextLong(), random.nextLong());
    ids.put(binary(pattern.practice().id()), binary(practitioner));
    var reasons = new ArrayList<Practice.Reason>();
    for (var reason : pattern.practice().reasons()) {
      var other = reason.known(new UUID(random.nextLong(), random.nextLong()));
      ids.put(binary(reason.id()), binary(other.id()));
      reasons.add(other);
    }
    return new Pattern(
        new Practice(practitioner, reasons),
        (Document) with(pattern.agenda(), ids),
        pattern.reasons().stream().map(each -> (Document) with(each, ids)).toList(),
        (Document) with(pattern.day(), ids));
  }

  private static Document booked(Pattern pattern, LocalDate date, double share, Random random) {
    var day = new Document(pattern.day());
    var one = day.getList("occupations", Document.class).getFirst();
    var all = new ArrayList<Document>();
    for (int slot = 0; slot < SLOTS; slot++)
      if (random.nextDouble() < share || all.isEmpty())
        all.add(at(one, pattern.practice().range(0, date, 30 * slot), random));
    return day.append("_id", pattern.practice().id() + "/" + date)
        .append("date", date.toString())
        .append("occupations", all);
  }

  private static Document at(Document occupation, Range range, Random random) {
    return new Document(occupation)
        .append("occupationId", binary(new UUID(random.nextLong(), random.nextLong())))
        .append("patientId", binary(new UUID(random.nextLong(), random.nextLong())))
        .append("start", Date.from(range.start()))
        .append("end", Date.from(range.until()))
        .append("from", Date.from(range.from()))
        .append("until", Date.from(range.until()));
  }

  /// What user-service tells of a practitioner.
  private static Document entry(UUID practitioner, Random random) {
    return new Document("_id", binary(practitioner))
        .append("specialty", SPECIALTIES.get(random.nextInt(SPECIALTIES.size())))
        .append(
            "places",
            new Document(
                Practice.PLACE.toString(),
                CITIES.get(random.nextInt(CITIES.size())).toLowerCase(java.util.Locale.FRENCH)))
        .append("languages", List.of("fr"))
        .append("newPatients", true);
  }

  private static Object with(Object value, Map<Object, Object> ids) {
    return switch (value) {
      case Document document -> {
        var copy = new Document();
        document.forEach((name, each) -> copy.append(name, each == null ? null : with(each, ids)));
        yield copy;
      }
      case List<?> list -> list.stream().map(each -> with(each, ids)).toList();
      default -> ids.getOrDefault(value, value);
    };
  }

  private static void add(Map<String, List<Document>> all, String collection, List<Document> more) {
    all.computeIfAbsent(collection, _ -> new ArrayList<>()).addAll(more);
  }

  private static void flush(MongoDatabase database, String collection, List<Document> documents) {
    var unordered = new InsertManyOptions().ordered(false);
    for (int from = 0; from < documents.size(); from += BATCH)
      database
          .getCollection(collection)
          .insertMany(documents.subList(from, Math.min(from + BATCH, documents.size())), unordered);
    documents.clear();
  }

  private static Binary binary(UUID id) {
    var binary = new BsonBinary(id, UuidRepresentation.STANDARD);
    return new Binary(binary.getType(), binary.getData());
  }

  private static String name(String uri) {
    return uri.substring(uri.lastIndexOf('/') + 1, uri.indexOf('?'));
  }
}
