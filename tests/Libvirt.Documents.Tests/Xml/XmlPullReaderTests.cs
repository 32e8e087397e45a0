namespace Libvirt.Documents.Tests.Xml;

public sealed class XmlPullReaderTests
{
    private static LibvirtException Refused(string xml)
        => Assert.Throws<LibvirtException>(() => XmlFragment.Parse(xml, ErrorDomain.Domain));

    [Theory]
    [InlineData("hello", "at line 1: Start tag expected, '<' not found\nhello\n^")]
    [InlineData("<a>\n  <b c='\n", "at line 3: AttValue: ' expected\n  <b c='\n--------^")]
    public void Malformed_documents_are_reported_as_libxml2_does(string xml, string message) => Assert.Equal(message, Refused(xml).Message);

    [Theory]
    [InlineData("<a><b></a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<a>&foo;</a>")]
    [InlineData("<a>&#1;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a b=1/>")]
    [InlineData("<a")]
    [InlineData("")]
    [InlineData("<a>\u0001</a>")]
    public void What_is_not_xml_is_refused(string xml) => Assert.Equal(ErrorNumber.XmlDetail, Refused(xml).Code);

    [Fact]
    public void Depth_is_limited_and_costs_no_stack()
    {
        var xml = string.Concat(Enumerable.Repeat("<a>", 100_000));
        Assert.Contains("Excessive depth", Refused(xml).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<m><a:b xmlns:a='u:1'/></m>", "<m>\n  <a:b xmlns:a=\"u:1\"/>\n</m>")]
    [InlineData("<m>\n<a>x &amp; <b/> y</a><!--c-->\n</m>", "<m>\n  <a>x &amp; <b/> y</a>\n  <!--c-->\n</m>")]
    [InlineData("<m><a> </a><b>\n</b></m>", "<m>\n  <a> </a>\n  <b>\n</b>\n</m>")]
    public void Fragments_are_written_as_libxml2_does(string xml, string expected) => Assert.Equal(expected, XmlFragment.Parse(xml, ErrorDomain.Domain).ToString());
}
