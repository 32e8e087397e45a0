using Libvirt.Host.Caches;
using Libvirt.Host.Cpus;
using Libvirt.Host.Firmware;
using Libvirt.Host.Memory;
using Libvirt.Host.Processes;

namespace Libvirt.Host.Tests.Files;

/// <summary>Texts of the kernel and of dmidecode with random damage: an answer or libvirt's error, nothing else.</summary>
public sealed class MutationTests
{
    private const int Rounds = 4000;

    public static TheoryData<string, string> Readers => new()
    {
        { "schemata", "    L3:0=1ff00;1=1ff0f\nL3CODE:0=ff\n    MB:0=100;1=100\n" },
        { "meminfo", "MemTotal:  24684092 kB\nMemFree: 711076 kB\nBuffers: 1 kB\nCached: 2 kB\n" },
        { "stat", "cpu  14126233 1846 7764352 1816344522 81323 395581 591237 0 5880634 0\ncpu0 748997 24 320851 75399242 5295 22050 104702 0 331814 0\n" },
        { "x86", "processor\t: 0\nvendor_id\t: GenuineIntel\ncpu family\t: 6\nmodel\t\t: 44\nmodel name\t: X\nstepping\t: 2\ncpu MHz\t\t: 1596.000\n\n" },
        { "s390", "vendor_id       : IBM/S390\nprocessor 0: version = 00,  identification = 145F07,  machine = 2964\nfacilities : 0 1\n" },
        { "dmi", "BIOS Information\n\tVendor: X\nMemory Device\n\tSize: 16 GB\nOEM Strings\n\tString 1: a.b\n\tString 2: c\n\nProcessor Information\n\tType: y\n" },
        { "process", "1 (command) S 4 5\n" },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public void DamagedTexts(string kind, string seed)
    {
        var random = new Random(kind.Length);
        for (int i = 0; i < Rounds; i++)
        {
            var text = Damage(seed, random);
            try
            {
                Read(kind, text);
            }
            catch (LibvirtException error)
            {
                Assert.Contains(error.Code, (ErrorNumber[])[ErrorNumber.InternalError, ErrorNumber.InvalidArg]);
            }
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    [InlineData("-3000000000")]
    [InlineData("0-99999999")]
    public void DamagedValues(string value)
    {
        using var tree = new MadeTree(("devices/cpu/online", "0\n"), ("devices/cpu/present", "0\n"), ("devices/node/online", "0\n"), ("devices/node/node0/cpulist", "0\n"),
            ("devices/node/node0/cpu0/online", "1"), ("devices/cpu/cpu0/topology/core_id", value), ("devices/cpu/cpu0/topology/thread_siblings_list", value),
            ("devices/cpu/cpu0/cache/index3/level", value), ("proc/cpuinfo", ""));
        var node = new HostNode(tree.Folders, "x86_64");
        foreach (Action call in (Action[])[() => node.Counts(), () => new CacheReader(tree.Folders, ResourceControls.Read(tree.Folders)).Banks()])
            try
            {
                call();
            }
            catch (LibvirtException error)
            {
                Assert.Contains(error.Code, (ErrorNumber[])[ErrorNumber.InternalError, ErrorNumber.InvalidArg]);
            }
    }

    private static string Damage(string seed, Random random)
    {
        var text = seed.ToCharArray();
        for (int changes = random.Next(1, 5); changes > 0; changes--)
            text[random.Next(text.Length)] = "\n\0 :;=-().,x9\uffff"[random.Next(14)];
        return new string(text, 0, random.Next(text.Length + 1));
    }

    private static void Read(string kind, string text)
    {
        switch (kind)
        {
            case "schemata": ResourceAllocation.Parse(text); break;
            case "meminfo": MemoryInformation.Parse(text); break;
            case "stat": CpuTimes.Read(text, 0); break;
            case "x86":
                CpuSignatureText.Read(text, CpuFamily.X86);
                CpuFrequency.Read(text, CpuFamily.X86);
                break;
            case "s390":
                CpuSignatureText.Read(text, CpuFamily.S390);
                CpuInfoSystemInformation.S390(text, text).Format(new());
                break;
            case "dmi": FirmwareTableText.Parse(text, _ => null).Format(new()); break;
            default: ProcessStatus.Parse(text); break;
        }
    }
}
