@NullMarked
package health.consulta.consultation.feed;

import org.jspecify.annotations.NullMarked;
