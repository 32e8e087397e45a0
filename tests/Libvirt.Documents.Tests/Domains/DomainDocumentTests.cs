using System.Diagnostics;
using Libvirt.Documents.Domains;
using Libvirt.Documents.Tests.Corpus;

namespace Libvirt.Documents.Tests.Domains;

public sealed class DomainDocumentTests
{
    private const string Small = """
        <domain type='test'>
          <name>a</name>
          <uuid>c0ffee00-0000-4000-8000-000000000001</uuid>
          <memory unit='MiB'>1</memory>
          <os><type>hvm</type></os>
          <devices>
            <disk type='file' device='disk'><source file='/a'/><target dev='vda'/></disk>
            <interface type='network'><mac address='52:54:00:00:00:01'/><source network='default'/></interface>
          </devices>
        </domain>
        """;

    [Fact]
    public void A_copy_is_independent()
    {
        var domain = DomainDocument.Parse(Small);
        var before = domain.Format();
        var copy = domain.Clone();
        copy.Name = "b";
        copy.Devices.Disks[0].Target!.Device = "vdb";
        copy.Devices.Interfaces.Clear();
        copy.Os.BootDevices.Clear();
        Assert.Equal(before, domain.Format());
        Assert.NotEqual(before, copy.Format());
    }

    [Fact]
    public void Errors_tell_line_column_and_path()
    {
        var e = Assert.Throws<LibvirtException>(() => DomainDocument.Parse(Small.Replace("'52:54:00:00:00:01'", "'x'")));
        Assert.Equal("XML error: unable to parse mac address 'x'", e.Message);
        Assert.StartsWith("line 8, column", e.Error.Str3, StringComparison.Ordinal);
        Assert.EndsWith("/domain/devices/interface/mac", e.Error.Str3, StringComparison.Ordinal);
    }

    [Fact]
    public void Malformed_comes_before_meaningless()
    {
        var e = Assert.Throws<LibvirtException>(() => DomainDocument.Parse("<domain type='bogus'><name>x</domain>"));
        Assert.Equal(ErrorNumber.XmlDetail, e.Code);
    }

    [Fact]
    public void A_device_is_attached_found_and_detached()
    {
        var devices = DomainDocument.Parse(Small).Devices;
        var disk = DeviceFragment.Parse("<disk type='file'><source file='/b'/><target dev='sda'/></disk>");
        devices.Insert(disk);
        Assert.Equal(2, devices.Disks.Count);
        Assert.Equal("""
            <disk type='file' device='disk'>
              <source file='/b'/>
              <target dev='sda' bus='scsi'/>
              <address type='drive' controller='0' bus='0' target='0' unit='0'/>
            </disk>

            """, DeviceFragment.Format(disk));
        var found = devices.Find(DeviceFragment.Parse("<disk><target dev='sda'/></disk>"));
        Assert.Same(disk, found);
        Assert.True(devices.Remove(found!));
        Assert.NotNull(devices.Find(DeviceFragment.Parse("<interface type='user'><mac address='52:54:00:00:00:01'/></interface>")));
    }

    [Fact]
    public void Something_else_is_no_device()
        => Assert.Equal("XML error: unknown device type 'foo'", Assert.Throws<LibvirtException>(() => DeviceFragment.Parse("<foo/>")).Message);

    [Fact]
    public void A_deep_chain_fits_into_a_small_stack()
    {
        var chain = string.Concat(Enumerable.Repeat("<backingStore type='file'><format type='raw'/><source file='/x'/>", 240))
            + string.Concat(Enumerable.Repeat("</backingStore>", 240));
        var xml = Small.Replace("<source file='/a'/>", "<source file='/a'/>" + chain);
        Exception? failure = null;
        int length = 0;
        var thread = new Thread(() =>
        {
            try
            {
                length = DomainDocument.Parse(xml).Clone().Format().Length;
            }
            catch (Exception e)
            {
                failure = e;
            }
        }, 64 * 1024);
        thread.Start();
        thread.Join();
        Assert.Null(failure);
        Assert.True(length > 10_000);
    }

    [CorpusTheory]
    [InlineData("virt-manager-virt-install-many-devices", 40)]
    public void It_is_fast(string name, int milliseconds)
    {
        var input = RecordedCase.Read("test-domain").First(c => c.Name == name).Input;
        for (int i = 0; i < 50; i++)
            DomainDocument.Parse(input).Format();
        var watch = Stopwatch.StartNew();
        DomainDocument.Parse(input).Format();
        Assert.True(watch.ElapsedMilliseconds < milliseconds, $"{watch.Elapsed.TotalMilliseconds} ms for {input.Length} characters");
    }
}
