using Libvirt.Documents.DomainCapabilities;
using Libvirt.Driver.Qemu.Definition;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>What guests can have beside devices (<c>features</c>).</summary>
internal static class FeatureCapabilities
{
    public static Libvirt.Documents.DomainCapabilities.CapabilityFeatures Build(DomainCapabilitiesRequest request, QemuGuest guest)
    {
        bool sev = request.Has("sev-guest"), tdx = request.Has("tdx-guest"), secure = request.Has("s390-pv-guest") && request.Has("confidential-guest-support") && request.Host.HasSecureGuests;
        return new()
        {
            Gic = Gic(request, guest),
            CoreInfo = CapabilityGroups.SupportedIf(request.Has("vmcoreinfo")),
            GenerationId = CapabilityGroups.SupportedIf(request.Has("vmgenid")),
            BackingStoreInput = CapabilityGroups.Supported(),
            Backup = CapabilityGroups.Supported(),
            AsyncTeardown = CapabilityGroups.SupportedIf(request.Has("run-with.async-teardown")),
            ProtectedVirtualization = CapabilityGroups.SupportedIf(secure),
            Ps2 = CapabilityGroups.SupportedIf(guest.IsX86 && guest.HasPs2 && request.Has("machine-i8042-opt")),
            Tdx = CapabilityGroups.SupportedIf(tdx),
            Sev = Sev(request, sev),
            Sgx = Sgx(request),
            HyperV = request.Emulator.Document.HyperV is { } hyperV
                ? CapabilityGroups.SupportedIf(hyperV.Supported == true, new CapabilityValues { Name = "features", Values = [.. hyperV.Enlightenments] }) : null,
            LaunchSecurity = CapabilityGroups.SupportedIf(sev || secure || tdx,
                CapabilityGroups.Choice("sectype", sev ? "sev" : null, request.Has("sev-snp-guest") ? "sev-snp" : null, secure ? "s390-pv" : null, tdx ? "tdx" : null)),
        };
    }

    private static CapabilityGroup Gic(DomainCapabilitiesRequest request, QemuGuest guest)
    {
        if (!guest.IsArmVirt)
            return CapabilityGroups.SupportedIf(false);
        var versions = CapabilityGroups.Choice("version", request.Emulator.SupportsGic(request.Type, 2) ? "2" : null, request.Emulator.SupportsGic(request.Type, 3) ? "3" : null);
        return CapabilityGroups.SupportedIf(versions.Values.Count > 0, versions);
    }

    private static CapabilitySev Sev(DomainCapabilitiesRequest request, bool supported) => !supported || request.Emulator.Document.Sev is not { } sev ? new() { Supported = false } : new()
    {
        Supported = true,
        CBitPosition = sev.EncryptionBit,
        ReducedPhysicalBits = sev.ReducedAddressBits,
        MaxGuests = request.Host.SevGuests,
        MaxEncryptedStateGuests = request.Host.SevEncryptedStateGuests,
        Cpu0Id = sev.ProcessorId,
    };

    private static CapabilitySgx Sgx(DomainCapabilitiesRequest request)
        => request.Has("sgx-epc") && request.Emulator.Document.Sgx is { } sgx ? sgx.Clone() : new() { Supported = false };
}
