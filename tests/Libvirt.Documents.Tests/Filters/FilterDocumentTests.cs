namespace Libvirt.Documents.Tests.Filters;

public sealed class FilterDocumentTests
{
    private static string Rule(string protocols)
    {
        var text = FilterDocument.Parse($"<filter name='f'><uuid>c0ffee00-0000-4000-8000-000000000a2e</uuid><rule action='drop' direction='in'>{protocols}</rule></filter>").Format();
        var lines = text.Split('\n');
        return string.Join('\n', lines[3..^3]).Replace("    ", "", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_negated_stands_in_elements_of_its_own()
        => Assert.Equal("<tcp match='no' srcipaddr='10.1.2.3'/>\n<tcp dstportstart='22'/>", Rule("<tcp dstportstart='22'/><tcp match='no' srcipaddr='10.1.2.3'/>"));

    [Fact]
    public void Elements_of_another_protocol_are_ignored() => Assert.Equal("<udp dstportstart='53'/>", Rule("<udp dstportstart='53'/><tcp dstportstart='22'/>"));

    [Fact]
    public void A_later_attribute_replaces_an_earlier_one() => Assert.Equal("<tcp srcportstart='1' dstportstart='23'/>", Rule("<tcp dstportstart='22' srcportstart='1'/><tcp dstportstart='23'/>"));

    [Fact]
    public void A_set_without_flags_is_no_condition() => Assert.Equal("<all/>", Rule("<all ipset='x'/>"));

    [Theory]
    [InlineData("<all ipset='x' ipsetflags='src,dst,src,dst,src,dst,src'/>", "ipsetflags has illegal value src,dst,src,dst,src,dst,src")]
    [InlineData("<all dscp='64'/>", "dscp has illegal value 64")]
    [InlineData("<all srcmacaddr='1:2:3' srcipaddr='1.2.3'/>", "srcipaddr has illegal value 1.2.3")]
    [InlineData("<all srcipaddr='$A[@1001]'/>", "srcipaddr has illegal value $A[@1001]")]
    [InlineData("<mac protocolid='15'/>", "protocolid has illegal value 15")]
    [InlineData("<vlan vlanid='4096'/>", "vlanid has illegal value 4096")]
    [InlineData("<ip srcipmask='255.0.255.0'/>", "srcipmask has illegal value 255.0.255.0")]
    public void Refused(string protocol, string message)
    {
        var error = Assert.Throws<LibvirtException>(() => Rule(protocol));
        Assert.Equal((ErrorNumber.InternalError, ErrorDomain.Nwfilter, "internal error: " + message), (error.Code, error.Error.Domain, error.Message));
    }

    [Fact]
    public void The_status_of_a_binding_holds_the_binding()
    {
        const string binding = "  <filterbinding>\n    <owner>\n      <name>a</name>\n      <uuid>c0ffee00-0000-4000-8000-000000000a2e</uuid>\n    </owner>\n    <portdev name='vnet0'/>\n"
            + "    <linkdev name='eth0'/>\n    <mac address='52:54:00:7b:35:93'/>\n    <filterref filter='x'/>\n  </filterbinding>\n";
        const string status = "<filterbindingstatus>\n" + binding + "</filterbindingstatus>\n";
        Assert.Equal(status, FilterBindingStatusDocument.Parse(status).Format());
        Assert.Throws<LibvirtException>(() => FilterBindingStatusDocument.Parse("<filterbindingstatus/>"));
    }
}
