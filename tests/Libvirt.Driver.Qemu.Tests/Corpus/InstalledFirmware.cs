using Libvirt.Driver.Qemu.Definition.Firmware;

namespace Libvirt.Driver.Qemu.Tests.Corpus;

/// <summary>
/// Descriptors of firmware on the hosts of the corpora that the corpora themselves do not hold. Written here from what packages and upstream's lists tell: paths, targets, features.
/// </summary>
internal static class InstalledFirmware
{
    /// <summary>Debian's package ovmf on the host of the recordings; firmware of other architectures was not installed there.</summary>
    public static FirmwareCatalog Recorded { get; } = FirmwareCatalog.Of(
    [
        ("40-edk2-x86_64-secure-enrolled.json", Flash("x86_64", ["pc-q35-*"], "/usr/share/OVMF/OVMF_CODE_4M.ms.fd", "/usr/share/OVMF/OVMF_VARS_4M.ms.fd",
            "acpi-s3", "amd-sev", "enrolled-keys", "requires-smm", "secure-boot", "verbose-dynamic")),
        ("50-edk2-x86_64-secure.json", Flash("x86_64", ["pc-q35-*"], "/usr/share/OVMF/OVMF_CODE_4M.secboot.fd", "/usr/share/OVMF/OVMF_VARS_4M.fd",
            "acpi-s3", "amd-sev", "requires-smm", "secure-boot", "verbose-dynamic")),
        ("60-edk2-x86_64-amdsev.json", Memory("x86_64", ["pc-q35-*"], "/usr/share/ovmf/OVMF.amdsev.fd", "amd-sev", "amd-sev-es", "amd-sev-snp", "verbose-dynamic")),
        ("60-edk2-x86_64-inteltdx.json", Memory("x86_64", ["pc-q35-*"], "/usr/share/ovmf/OVMF.inteltdx.ms.fd", "enrolled-keys", "intel-tdx", "secure-boot", "verbose-dynamic")),
        ("60-edk2-x86_64.json", Flash("x86_64", ["pc-i440fx-*", "pc-q35-*"], "/usr/share/OVMF/OVMF_CODE_4M.fd", "/usr/share/OVMF/OVMF_VARS_4M.fd", "acpi-s3", "amd-sev", "verbose-dynamic")),
    ]);

    /// <summary>Files of upstream's tree that its corpus leaves out although its cases name their images.</summary>
    public static IEnumerable<(string Name, string Text)> MissingUpstream { get; } =
    [
        ("31-edk2-ovmf-2m-raw-x64-sb-enrolled.json", Flash("x86_64", ["pc-q35-*"], "/usr/share/edk2/ovmf/OVMF_CODE.secboot.fd", "/usr/share/edk2/ovmf/OVMF_VARS.secboot.fd",
            "acpi-s3", "enrolled-keys", "requires-smm", "secure-boot", "verbose-dynamic")),
        ("51-edk2-aarch64-raw.json", Flash("aarch64", ["virt-*"], "/usr/share/edk2/aarch64/QEMU_EFI-silent-pflash.raw", "/usr/share/edk2/aarch64/vars-template-pflash.raw")),
        ("52-edk2-aarch64-verbose-qcow2.json", Flash("aarch64", ["virt-*"], "/usr/share/edk2/aarch64/QEMU_EFI-pflash.qcow2", "/usr/share/edk2/aarch64/vars-template-pflash.qcow2", "verbose-static")),
    ];

    private static string Flash(string architecture, string[] machines, string code, string variables, params string[] features)
        => Text(architecture, machines, features, $$"""{"device":"flash","mode":"split","executable":{{File(code)}},"nvram-template":{{File(variables)}}}""");

    private static string Memory(string architecture, string[] machines, string code, params string[] features)
        => Text(architecture, machines, features, $$"""{"device":"memory","filename":"{{code}}"}""");

    private static string File(string path) => $$"""{"filename":"{{path}}","format":"{{(path.EndsWith(".qcow2", StringComparison.Ordinal) ? "qcow2" : "raw")}}"}""";

    private static string Text(string architecture, string[] machines, string[] features, string mapping)
        => $$"""{"interface-types":["uefi"],"mapping":{{mapping}},"targets":[{"architecture":"{{architecture}}","machines":[{{List(machines)}}]}],"features":[{{List(features)}}]}""";

    private static string List(string[] names) => string.Join(',', names.Select(n => $"\"{n}\""));
}
