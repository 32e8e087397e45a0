using System.Globalization;
using Libvirt.Documents;
using Libvirt.Host.Cpus;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Firmware;

/// <summary>Describes the machine: from SMBIOS through the program dmidecode, else from what the kernel says about processors.</summary>
public static class SystemInformationReader
{
    private const string Types = "0,1,2,3,4,11,17"; // BIOS, system, board, chassis, processor, OEM strings, memory device
    private static readonly string[] Places = ["/usr/sbin/dmidecode", "/sbin/dmidecode", "/usr/bin/dmidecode", "/usr/local/sbin/dmidecode"];

    /// <summary>Reads it; takes as long as dmidecode takes, at most 10 seconds.</summary>
    /// <param name="folders">Where the kernel's files are.</param>
    /// <param name="family">The family of the host.</param>
    /// <returns>null when neither tells anything</returns>
    public static SystemInformationDocument? Read(KernelFolders folders, CpuFamily family)
    {
        var cpuInfo = KernelFile.Read(folders.Processes + "/cpuinfo") ?? "";
        var document = family switch
        {
            CpuFamily.Ppc or CpuFamily.Ppc64 => CpuInfoSystemInformation.PowerPc(cpuInfo),
            CpuFamily.S390 => CpuInfoSystemInformation.S390(cpuInfo, KernelFile.Read(folders.Processes + "/sysinfo") ?? ""),
            CpuFamily.Arm => FromTables() ?? CpuInfoSystemInformation.Arm(cpuInfo),
            CpuFamily.X86 or CpuFamily.LoongArch or CpuFamily.RiscV => FromTables(),
            _ => null,
        };
        return document is null || (document.Bios is null && document.System is null && document.Processors.Count == 0) ? null : document;
    }

    private static SystemInformationDocument? FromTables()
    {
        var program = Array.Find(Places, File.Exists);
        if (program is null || CommandOutput.Run([program, "-q", "-t", Types]) is not { Status: 0 } tables)
            return null;
        return FirmwareTableText.Parse(tables.Text, number =>
            CommandOutput.Run([program, "--dump", "--oem-string", number.ToString(CultureInfo.InvariantCulture)]) is { Status: 0 } exact ? exact.Text.TrimEnd('\n') : null);
    }
}
