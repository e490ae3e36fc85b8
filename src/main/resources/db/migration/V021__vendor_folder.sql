create unique index vendor_dossier_by_folder on vendor_dossier (vendor, folder);
