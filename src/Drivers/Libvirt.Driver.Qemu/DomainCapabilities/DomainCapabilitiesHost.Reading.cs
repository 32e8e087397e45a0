using System.Runtime.Intrinsics.X86;
using Libvirt.Driver.Qemu.Capabilities;
using Libvirt.Driver.Qemu.Definition.Firmware;
using Libvirt.Host;
using Libvirt.Host.Cpus;
using Libvirt.Host.Devices;
using Libvirt.Host.Processes;
using Libvirt.Json;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

public sealed partial record DomainCapabilitiesHost
{
    /// <summary>Versions that swtpm's own tool tells; asked once, since a program has to be started for it.</summary>
    private static readonly Lazy<IReadOnlyList<string>> EmulatedTpms = new(AskForTpms);

    /// <summary>Versions of TPM that swtpm emulates here; empty without swtpm.</summary>
    public static IReadOnlyList<string> EmulatedTpmVersions => EmulatedTpms.Value;

    /// <summary>Looks at this host.</summary>
    /// <param name="firmware">Firmware that is installed.</param>
    public static DomainCapabilitiesHost OfThis(FirmwareCatalog firmware)
    {
        var (guests, encryptedState) = SevLimits();
        return new()
        {
            Architecture = HostArchitecture.Current(),
            Cpu = HostProcessor.Cpu(),
            KvmMaximumCpus = File.Exists("/dev/kvm") ? (uint)KvmLimits.MaximumVcpus() : 0,
            PhysicalAddressBits = HostProcessor.Capability().AddressSize?.Bits ?? 0,
            Firmware = firmware,
            HasVfio = IommuGroups.Exist(KernelFolders.Real) && File.Exists("/dev/vfio/vfio"),
            HasIommuFd = File.Exists("/dev/iommu"),
            TpmVersions = EmulatedTpms.Value,
            HasSecureGuests = KernelFile.ReadValue("/sys/firmware/uv/prot_virt_host") == "1",
            SevGuests = guests,
            SevEncryptedStateGuests = encryptedState,
        };
    }

    /// <summary>Of the encryption's address spaces the lower ones are for guests with encrypted state.</summary>
    private static (uint Guests, uint EncryptedState) SevLimits()
    {
        const int Highest = unchecked((int)0x80000000), Encryption = unchecked((int)0x8000001F);
        if (!X86Base.IsSupported || (uint)X86Base.CpuId(Highest, 0).Eax < unchecked((uint)Encryption))
            return (0, 0);
        var (_, _, total, first) = X86Base.CpuId(Encryption, 0);
        return total == 0 || first == 0 ? (0, 0) : ((uint)(total - first + 1), (uint)(first - 1));
    }

    private static IReadOnlyList<string> AskForTpms()
    {
        if (ProgramPath.Find("swtpm") is null || ProgramPath.Find("swtpm_setup") is not { } tool || CommandOutput.Run([tool, "--print-capabilities"]) is not (0, var text))
            return [];
        var versions = new List<string>();
        try
        {
            foreach (var item in (JsonValue.Parse(text) as JsonObject)?.GetArray("features")?.Items ?? [])
                if (item is JsonString { Value: "tpm-1.2" or "tpm-2.0" } feature)
                    versions.Add(feature.Value["tpm-".Length..]);
        }
        catch (LibvirtException)
        {
            return []; // a tool of another make
        }
        versions.Sort(StringComparer.Ordinal);
        return versions;
    }
}
