package health.consulta.booking;

import health.consulta.kit.Refusal;

/// The visits do not follow each other closely enough.
public final class NoRoomTogether extends Refusal {
  NoRoomTogether() {
    super(
        Kind.CONFLICT,
        "NO_ROOM_TOGETHER",
        "There is not enough room for all visits from that time on. Choose another time.");
  }
}
