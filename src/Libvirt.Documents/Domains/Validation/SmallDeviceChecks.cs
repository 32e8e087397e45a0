namespace Libvirt.Documents.Domains;

/// <summary>Devices with one or two rules each: TPM, shared memory, persistent storage.</summary>
internal static class SmallDeviceChecks
{
    public static void Tpms(DomainDocument domain)
    {
        foreach (var tpm in domain.Devices.Tpms)
            if (tpm.Backend is { ActivePcrBanks: not null, Version: TpmVersion.V1_2 })
                throw DomainValidation.Xml("<active_pcr_banks/> requires TPM version '2.0'").About(tpm);
    }

    /// <summary>The name is that of a file in a directory that all guests share.</summary>
    public static void SharedMemories(DomainDocument domain)
    {
        foreach (var memory in domain.Devices.SharedMemories)
        {
            if (memory.Name.Contains('/'))
                throw DomainValidation.Unsupported("shmem name cannot include '/' character").About(memory);
            if (memory.Name is "." or "..")
                throw DomainValidation.Unsupported($"shmem name cannot be equal to '{memory.Name}'").About(memory);
            if (memory.Msi is not null && memory.Server is null)
                throw DomainValidation.Xml("msi option is only supported with a server").About(memory);
        }
    }

    public static void PersistentStore(DomainDocument domain)
    {
        if (domain.Devices.PersistentStore is not { } store)
            return;
        if (store.Path is null)
            throw DomainValidation.Xml("missing path for ACPI ERST pstore device").About(store);
        if (store.Size is not { } size || !ulong.IsPow2(size))
            throw DomainValidation.Xml("invalid size of ACPI ERST pstore device").About(store);
    }
}
