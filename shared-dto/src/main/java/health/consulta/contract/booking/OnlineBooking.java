package health.consulta.contract.booking;

/// @param open whether the patient may book with this practitioner online
public record OnlineBooking(boolean open) {}
