/// MongoDB's wire protocol on one file, for machines without a MongoDB: mongo-java-server with the
/// durability, the indexes and the isolation that it lacks. What it does not support it rejects.
@NullMarked
package health.consulta.launcher.mongo;

import org.jspecify.annotations.NullMarked;
