using System.Globalization;
using System.Text;
using Libvirt.Documents;
using Libvirt.Documents.DomainCapabilities;

namespace Libvirt.Driver.Test;

/// <summary>What the test driver says that its host and guests can do.</summary>
internal static class TestCapabilities
{
    /// <summary>The capabilities of the host.</summary>
    public static string Format(IReadOnlyList<TestCell> cells)
    {
        var text = new StringBuilder("""
            <capabilities>

              <host>
                <cpu>
                  <arch>i686</arch>
                  <features>
                    <pae/>
                    <nonpae/>
                  </features>
                  <pages unit='KiB' size='4'/>
                  <pages unit='KiB' size='8'/>
                  <pages unit='KiB' size='2048'/>
                  <pages unit='KiB' size='1048576'/>
                </cpu>
                <power_management/>
                <iommu support='no'/>
                <topology>

            """);
        text.Append(CultureInfo.InvariantCulture, $"      <cells num='{cells.Count}'>\n");
        foreach (var cell in cells)
            Cell(text, cell);
        text.Append("""
                  </cells>
                </topology>
                <secmodel>
                  <model>testSecurity</model>
                  <doi></doi>
                </secmodel>
              </host>


            """);
        Guest(text, "hvm");
        Guest(text, "xen");
        return text.Append("</capabilities>\n").ToString();
    }

    private static void Cell(StringBuilder text, TestCell cell)
    {
        text.Append(CultureInfo.InvariantCulture, $"""
                    <cell id='{cell.Id}'>
                      <memory unit='KiB'>{cell.MemoryKib}</memory>
                      <pages unit='KiB' size='{cell.PageKib}'>524288</pages>
                      <pages unit='KiB' size='2048'>0</pages>
                      <pages unit='KiB' size='1048576'>0</pages>
                      <cpus num='{TestCell.Cpus}'>

            """);
        for (int i = 0; i < TestCell.Cpus; i++)
        {
            int cpu = cell.Id * TestCell.Cpus + i;
            text.Append(CultureInfo.InvariantCulture, $"            <cpu id='{cpu}' socket_id='{cell.Id}' die_id='0' cluster_id='0' core_id='{i}' siblings='{cpu}'/>\n");
        }
        text.Append("          </cpus>\n        </cell>\n");
    }

    private static void Guest(StringBuilder text, string osType) => text.Append($"""
              <guest>
                <os_type>{osType}</os_type>
                <arch name='i686'>
                  <wordsize>32</wordsize>
                  <emulator>/usr/bin/test-hv</emulator>
                  <domain type='test'/>
                </arch>
                <features>
                  <pae/>
                  <nonpae/>
                </features>
              </guest>


            """);

    /// <summary>The capabilities of guests: nothing.</summary>
    public static string FormatDomain(string? emulator, string architecture, string? machine, string type) => new DomainCapabilitiesDocument
    {
        Path = emulator,
        Type = type,
        Machine = machine,
        Architecture = architecture,
        Cpu = new()
        {
            Modes =
            [
                new CapabilityCpuPassthrough { Supported = false }, new CapabilityCpuMaximum { Supported = false },
                new CapabilityCpuHostModel { Supported = false }, new CapabilityCpuCustom { Supported = false },
            ],
        },
        Devices = new(),
        Features = new() { Sev = new() { Supported = false }, Sgx = new() { Supported = false } },
    }.Format();
}
