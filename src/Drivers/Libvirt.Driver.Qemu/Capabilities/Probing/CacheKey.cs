using System.Globalization;
using System.Runtime.InteropServices;
using Libvirt.Host.Capabilities;
using Libvirt.Host;

namespace Libvirt.Driver.Qemu.Capabilities.Probing;

/// <summary>What makes answers of an emulator stale when it changes.</summary>
/// <param name="ModulesTime">Modification time of the folder of QEMU's modules, in seconds after 1970; 0 when there is none.</param>
/// <param name="LibraryVersion">Version of libvirt.</param>
/// <param name="LibraryTime">Change time of libvirt's own program or library, in seconds after 1970.</param>
/// <param name="MicrocodeVersion">The host's microcode.</param>
/// <param name="KernelVersion">Release and version of the kernel.</param>
/// <param name="CpuSignature">Which processor the host has; null when unknown.</param>
/// <param name="KvmUsable">Whether /dev/kvm can be opened.</param>
/// <param name="KvmNesting">Whether KVM runs hypervisors as guests.</param>
public sealed unsafe partial record CacheKey(long ModulesTime, ulong LibraryVersion, long LibraryTime, uint MicrocodeVersion, string KernelVersion, string? CpuSignature, bool KvmUsable, bool KvmNesting)
{
    private const int ReadWriteOk = 6; // R_OK | W_OK
    private static readonly string[] ModuleFolders = ["/usr/lib64/qemu", "/usr/lib/x86_64-linux-gnu/qemu", "/usr/lib/aarch64-linux-gnu/qemu", "/usr/lib/qemu"];

    /// <summary>Looks at the host.</summary>
    /// <param name="libraryVersion">Our version: major * 1000000 + minor * 1000 + micro.</param>
    public static CacheKey OfHost(ulong libraryVersion)
    {
        var cpuInfo = KernelFile.Read("/proc/cpuinfo") ?? "";
        return new(Modules(), libraryVersion, ChangeTime(Environment.ProcessPath ?? "") ?? 0, HostCpuReader.Microcode(cpuInfo) ?? 0, Kernel(), Signature(cpuInfo),
            HasKvm(), Nesting());
    }

    /// <summary>The same host now: what can change while a process runs is looked at again.</summary>
    public CacheKey Now() => this with { ModulesTime = Modules(), KvmUsable = HasKvm() };

    /// <summary>Change time of a file, in seconds after 1970; null when it is not there.</summary>
    public static long? ChangeTime(string path)
    {
        const int AtCurrentFolder = -100, StatusSize = 256, ChangeTimeOffset = 96; // AT_FDCWD, sizeof(struct statx), offset of stx_ctime
        const uint ChangeTimeMask = 0x80;
        byte* status = stackalloc byte[StatusSize];
        // SAFETY: the buffer has the size of struct statx.
        return ExtendedStatus(AtCurrentFolder, path, 0, ChangeTimeMask, status) == 0 ? *(long*)(status + ChangeTimeOffset) : null;
    }

    /// <summary>Whether KVM runs guests of Intel's trust domains.</summary>
    public static bool HasTdx() => KernelFile.ReadValue("/sys/module/kvm_intel/parameters/tdx") is "Y" or "y" or "1";

    private static bool HasKvm() => Access("/dev/kvm", ReadWriteOk) == 0;

    private static long Modules()
    {
        foreach (var folder in ModuleFolders)
            if (Directory.Exists(folder))
                return new DateTimeOffset(Directory.GetLastWriteTimeUtc(folder)).ToUnixTimeSeconds();
        return 0;
    }

    private static string Kernel()
        => $"{KernelFile.ReadValue("/proc/sys/kernel/osrelease")} {KernelFile.ReadValue("/proc/sys/kernel/version")}";

    private static bool Nesting()
        => (KernelFile.ReadValue("/sys/module/kvm_intel/parameters/nested") ?? KernelFile.ReadValue("/sys/module/kvm_amd/parameters/nested") ?? KernelFile.ReadValue("/sys/module/kvm/parameters/nested")) is "Y" or "y" or "1";

    /// <summary>As native writes it: vendor, model, family, model, stepping.</summary>
    private static string? Signature(string cpuInfo)
    {
        string? vendor = First(cpuInfo, "vendor_id"), name = First(cpuInfo, "model name"), family = First(cpuInfo, "cpu family"), model = First(cpuInfo, "model"), stepping = First(cpuInfo, "stepping");
        return vendor is null ? null : string.Create(CultureInfo.InvariantCulture, $"{vendor}, {name}, family: {family}, model: {model}, stepping: {stepping}");
    }

    private static string? First(string text, string name)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
            if (line.IndexOf(':') is > 0 and var colon && line[..colon].Trim().SequenceEqual(name))
                return line[(colon + 1)..].Trim().ToString();
        return null;
    }

    [LibraryImport("libc", EntryPoint = "access", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Access(string path, int mode);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ExtendedStatus(int folder, string path, int flags, uint mask, byte* status);
}
