using Libvirt.Documents.Domains.Namespaces;

namespace Libvirt.Documents.Tests.Domains.Namespaces;

public sealed class NamespaceTests
{
    private static readonly ParseOptions Options = new() { Extensions = [QemuExtension.Instance, LxcExtension.Instance], Inactive = true };

    private static DomainDocument Parse(string content, string declaration = "xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'")
        => DomainDocument.Parse($"<domain type='test' {declaration}><name>n</name><memory>1024</memory><os><type arch='i686'>hvm</type></os>{content}</domain>", Options);

    [Fact]
    public void Any_prefix_is_understood_and_the_usual_one_written()
    {
        var domain = Parse("<x:commandline><x:arg value='-a'/></x:commandline><y:arg xmlns:y='urn:other'/><x:commandline><x:env name='E'/><x:arg value='-b'/></x:commandline>",
            "xmlns:x='http://libvirt.org/schemas/domain/qemu/1.0'");
        var commands = QemuExtension.Instance.Of(domain.Extensions)!.CommandLine;
        Assert.Equal(["-a", "-b"], commands.Arguments);
        Assert.Equal("E", commands.Environment[0].Name);
        Assert.Contains("""
              <qemu:commandline>
                <qemu:arg value='-a'/>
                <qemu:arg value='-b'/>
                <qemu:env name='E'/>
              </qemu:commandline>
            </domain>
            """, domain.Format(), StringComparison.Ordinal);
        Assert.StartsWith("<domain type='test' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'>", domain.Format(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_namespace_without_content_is_not_declared() => Assert.DoesNotContain("qemu", Parse("<qemu:commandline/>").Format(), StringComparison.Ordinal);

    [Fact]
    public void A_copy_is_independent()
    {
        var domain = Parse("<qemu:commandline><qemu:arg value='-a'/></qemu:commandline>");
        QemuExtension.Instance.Of(domain.Clone().Extensions)!.CommandLine.Arguments.Clear();
        Assert.Single(QemuExtension.Instance.Of(domain.Extensions)!.CommandLine.Arguments);
    }

    [Theory]
    [InlineData("<qemu:commandline><qemu:arg/></qemu:commandline>", ErrorNumber.InternalError)]
    [InlineData("<qemu:commandline><qemu:env/></qemu:commandline>", ErrorNumber.InternalError)]
    [InlineData("<qemu:commandline><qemu:env name=''/></qemu:commandline>", ErrorNumber.InternalError)]
    [InlineData("<qemu:commandline><qemu:env name='1A'/></qemu:commandline>", ErrorNumber.InternalError)]
    [InlineData("<qemu:commandline><qemu:env name='A-B'/></qemu:commandline>", ErrorNumber.InternalError)]
    [InlineData("<qemu:capabilities><qemu:add/></qemu:capabilities>", ErrorNumber.XmlError)]
    [InlineData("<qemu:override><qemu:device/></qemu:override>", ErrorNumber.XmlError)]
    [InlineData("<qemu:override><qemu:device alias='a'><qemu:frontend><qemu:property name='p' type='bool' value='yes'/></qemu:frontend></qemu:device></qemu:override>", ErrorNumber.XmlError)]
    [InlineData("<qemu:override><qemu:device alias='a'><qemu:frontend><qemu:property name='p' type='unsigned' value='-1'/></qemu:frontend></qemu:device></qemu:override>", ErrorNumber.XmlError)]
    [InlineData("<qemu:override><qemu:device alias='a'><qemu:frontend><qemu:property name='p' type='remove' value='1'/></qemu:frontend></qemu:device></qemu:override>", ErrorNumber.XmlError)]
    public void Refused(string content, ErrorNumber code)
        => Assert.Equal(code, Assert.Throws<LibvirtException>(() => Parse(content)).Code);

    [Theory]
    [InlineData("<lxc:namespace><lxc:sharemount type='pid' value='1'/></lxc:namespace>")]
    [InlineData("<lxc:namespace><lxc:shareipc type='netns' value='red'/></lxc:namespace>")]
    public void Shares_that_do_not_exist_are_refused(string content)
        => Assert.Equal(ErrorNumber.ConfigUnsupported, Assert.Throws<LibvirtException>(() => Parse(content, "xmlns:lxc='http://libvirt.org/schemas/domain/lxc/1.0'")).Code);
}
