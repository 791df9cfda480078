package health.consulta.consultation;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import health.consulta.consultation.agenda.KnownPatients;
import health.consulta.contract.Page;
import health.consulta.contract.consultation.ConsultationStatus;
import health.consulta.kit.mongo.Aggregates;
import health.consulta.kit.mongo.MongoOutbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

@Repository
public class Consultations extends Aggregates<Consultation> implements KnownPatients {
  private static final int MOST_NAMED = 200;
  private static final String NOBODY = "—";

  Consultations(MongoTemplate mongo, MongoOutbox consultationOutbox) {
    super(mongo, consultationOutbox, Consultation.class);
    mongo
        .indexOps(Consultation.class)
        .createIndex(
            new Index().on("practitionerId", Sort.Direction.ASC).on("start", Sort.Direction.ASC));
    mongo
        .indexOps(Consultation.class)
        .createIndex(
            new Index().on("patientId", Sort.Direction.ASC).on("start", Sort.Direction.ASC));
  }

  @Override
  public boolean knows(UUID practitionerId, UUID patientId) {
    return mongo.exists(
        Query.query(
            where("patientId")
                .is(patientId)
                .and("practitionerId")
                .is(practitionerId)
                .and("status")
                .is(ConsultationStatus.COMPLETED)),
        Consultation.class);
  }

  /// Nothing keeps their names.
  public void forget(Collection<UUID> patients) {
    call(patients, NOBODY);
  }

  /// What was put on file wrongly is corrected everywhere.
  public void rename(UUID patient, String name) {
    call(List.of(patient), name);
  }

  private void call(Collection<UUID> patients, String name) {
    mongo.updateMulti(
        Query.query(where("patientId").in(patients)),
        Update.update("patientName", name),
        Consultation.class);
  }

  List<Consultation> ofBookings(Collection<UUID> bookings) {
    var ids = bookings.stream().map(Consultation::idOf).toList();
    return mongo.find(Query.query(where("_id").in(ids)), Consultation.class);
  }

  /// @param patterns that the patient's name holds, whatever their case
  /// @return the latest first
  List<Consultation> named(UUID practitionerId, List<String> patterns) {
    var wanted = where("practitionerId").is(practitionerId);
    var names = patterns.stream().map(each -> where("patientName").regex(each, "i")).toList();
    return mongo.find(
        Query.query(wanted.andOperator(names))
            .with(Sort.by(Sort.Direction.DESC, "start"))
            .limit(MOST_NAMED),
        Consultation.class);
  }

  /// The latest first.
  List<Consultation> of(UUID practitionerId, UUID patientId, int most) {
    return mongo.find(
        Query.query(where("patientId").is(patientId).and("practitionerId").is(practitionerId))
            .with(Sort.by(Sort.Direction.DESC, "start"))
            .limit(most),
        Consultation.class);
  }

  Page<Consultation> page(
      Criteria owner,
      Instant from,
      Instant to,
      @Nullable ConsultationStatus status,
      int page,
      int size) {
    var wanted = owner.and("start").gte(from).lt(to);
    if (status != null) wanted = wanted.and("status").is(status);
    var query = Query.query(wanted);
    long total = mongo.count(query, Consultation.class);
    var items =
        mongo.find(
            query.with(Sort.by("start")).skip((long) page * size).limit(size), Consultation.class);
    return new Page<>(items, page, size, total);
  }
}
