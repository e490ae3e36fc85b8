package proofdesk.review;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface SecondLookRepository extends ListCrudRepository<SecondLook, UUID> {}
