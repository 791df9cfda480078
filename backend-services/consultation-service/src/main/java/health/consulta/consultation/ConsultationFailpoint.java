package health.consulta.consultation;

import health.consulta.kit.failpoint.Failpoint;

/// Around each write to the agenda and to a consultation.
public enum ConsultationFailpoint implements Failpoint {
  TAKE_PATIENT_HELD,
  TAKE_SEATED,
  TAKE_DAY_WRITTEN,
  CONFIRM_PATIENT_KEPT,
  CONFIRM_SEAT_KEPT,
  CONFIRM_DAY_WRITTEN,
  MOVE_PATIENT_PREPARED,
  MOVE_PREPARED,
  MOVE_DAY_WRITTEN,
  MOVE_PATIENT_MOVED,
  MOVE_FINISHED,
  MOVE_OLD_DAY_LEFT,
  MOVE_REFUSED,
  EXTEND_DAY_WRITTEN,
  RELEASE_GIVEN_BACK,
  RELEASE_DAY_WRITTEN,
  PLAN_STORED,
  RUN_STORED,
  RUN_MOVED,
  RUN_CANCELLED
}
