namespace Libvirt.Documents.Domains;

/// <summary>Name, UUID, user namespaces.</summary>
internal static class IdentityChecks
{
    public static void Name(DomainDocument domain)
    {
        if (domain.Name.Contains('/'))
            throw DomainValidation.Xml($"name {domain.Name} cannot contain '/'");
        if (domain.IdMap is { } map && map.Users.Count == 0 != (map.Groups.Count == 0))
            throw DomainValidation.Unsupported("uid and gid should be mapped both").About(map);
        if (domain.IdMap is { Users.Count: > 0 } roots && (!roots.Users.Exists(u => u.Start == 0) || !roots.Groups.Exists(g => g.Start == 0)))
            throw DomainValidation.Unsupported("You must map the root user of container").About(roots);
    }

    /// <summary>A UUID in the firmware tables must be that of the domain.</summary>
    public static void SystemUuid(DomainDocument domain)
    {
        foreach (var info in domain.SystemInformation)
            foreach (var entry in info.System?.Entries ?? [])
                if (entry.Name == "uuid")
                {
                    if (!Uuid.TryParse(entry.Value, out var uuid))
                        throw DomainValidation.Detail("malformed <sysinfo> uuid element").About(entry);
                    if (uuid != domain.Uuid)
                        throw DomainValidation.Detail("UUID mismatch between <uuid> and <sysinfo>").About(entry);
                }
    }
}
