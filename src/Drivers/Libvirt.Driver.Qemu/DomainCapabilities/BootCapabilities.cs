using Libvirt.Documents.DomainCapabilities;
using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.DomainCapabilities;

/// <summary>How guests boot (<c>os</c>).</summary>
internal static class BootCapabilities
{
    public static CapabilityOs Build(DomainCapabilitiesRequest request)
    {
        bool bios = false, efi = false, secure = false, secureBoot = false, insecureBoot = false, keys = false, noKeys = false, variables = false;
        var files = new List<string>();
        foreach (var firmware in request.Host.Firmware.For(request.Architecture, request.Machine))
        {
            bios |= firmware.Interfaces.Contains("bios");
            bool isEfi = firmware.Interfaces.Contains("uefi");
            efi |= isEfi;
            secure |= firmware.Features.Contains("requires-smm");
            if (isEfi)
            {
                bool boot = firmware.Features.Contains("secure-boot"), enrolled = firmware.Features.Contains("enrolled-keys");
                (secureBoot, insecureBoot, keys, noKeys) = (secureBoot | boot, insecureBoot | !boot, keys | enrolled, noKeys | !enrolled);
                variables |= firmware.Features.Contains("host-uefi-vars");
            }
            if (!files.Contains(firmware.Executable))
                files.Add(firmware.Executable);
        }
        return new()
        {
            Supported = true,
            Choices = [CapabilityGroups.Choice("firmware", bios ? "bios" : null, efi ? "efi" : null)],
            FirmwareFeatures = CapabilityGroups.Supported(
                CapabilityGroups.Choice("secureBoot", secureBoot ? "yes" : null, insecureBoot ? "no" : null),
                CapabilityGroups.Choice("enrolledKeys", keys ? "yes" : null, noKeys ? "no" : null)),
            Loader = new()
            {
                Supported = true,
                Files = [.. request.Host.Loaders ?? files],
                Choices =
                [
                    CapabilityGroups.Choice("type", "rom", "pflash"),
                    CapabilityGroups.Choice("readonly", "yes", "no"),
                    CapabilityGroups.Choice("secure", secure ? "yes" : null, "no"),
                ],
            },
            VariableStore = CapabilityGroups.SupportedIf(variables && request.Has("uefi-vars")),
        };
    }
}
