using Libvirt.Generator.Abi;

namespace Libvirt.Generator.Documents;

/// <summary>Parse and Format of a whole document.</summary>
internal static class DocumentEmitter
{
    public static void Emit(CodeWriter code, TypeModel type, string root, string domain)
    {
        code.Line("/// <summary>Name of the root element.</summary>");
        code.Line($"public const string RootName = {CodeWriter.Literal(root)};").Line();
        code.Line("/// <summary>The error domain of messages about this document.</summary>");
        code.Line($"public const global::Libvirt.ErrorDomain ErrorDomain = {domain};").Line();
        code.Line("/// <summary>Called when all was read: completion and cross-checks.</summary>");
        code.Line("partial void OnParsed(ParseOptions options);").Line();
        code.Line("/// <summary>Called when a well-formed document says something wrong; may throw what native complains about first.</summary>");
        code.Line("static partial void OnParseFailed(string xml, global::Libvirt.LibvirtException error);").Line();
        code.Line("/// <summary>Reads a document.</summary>");
        code.Line("/// <exception cref=\"global::Libvirt.LibvirtException\">it is malformed or says something that is not understood</exception>");
        code.Open($"public static {type.Name} Parse(string xml, ParseOptions? options = null)");
        code.Line("options ??= ParseOptions.Default;");
        code.Line("if (options.Validate)");
        code.Line($"    global::Libvirt.Documents.Schema.SchemaValidator.Validate(new(xml, ErrorDomain, options), global::Libvirt.Documents.Schema.DocumentSchema.Of({CodeWriter.Literal(SchemaEmitter.Short(type))}), RootName);");
        code.Line("var r = new XmlPullReader(xml, ErrorDomain, options);");
        code.Open("try");
        code.Line("return ParseWhole(r, xml, options);");
        code.Close();
        code.Open("catch (global::Libvirt.LibvirtException e) when (e.Error.Str3 is null)");
        code.Line("// A cross-check, which knows the part but not its place: read once more, and remember places.");
        code.Line("r = new XmlPullReader(xml, ErrorDomain, options);");
        code.Line("r.RememberPlaces();");
        code.Open("try");
        code.Line("ParseWhole(r, xml, options);");
        code.Close();
        code.Open("catch (global::Libvirt.LibvirtException again) when (again.Error.Str3 is null)");
        code.Line("throw r.Located(again);");
        code.Close();
        code.Line("throw;");
        code.Close();
        code.Close().Line();
        code.Open($"private static {type.Name} ParseWhole(XmlPullReader r, string xml, ParseOptions options)");
        code.Line("r.ReadRoot(RootName);");
        code.Line($"{type.Name} result;");
        code.Open("try");
        code.Line("result = ParseXml(r);");
        code.Close();
        code.Open("catch (global::Libvirt.LibvirtException e) when (e.Code != global::Libvirt.ErrorNumber.XmlDetail)");
        code.Line("r.VerifyRest();");
        code.Line("OnParseFailed(xml, e);");
        code.Line("throw;");
        code.Close();
        code.Line("r.ReadEnd();");
        code.Line("result.OnParsed(options);");
        code.Line("return result;");
        code.Close().Line();
        code.Line("/// <summary>Called before the document is written; may choose another view.</summary>");
        code.Line("partial void OnFormatting(ref FormatOptions options);").Line();
        code.Line("/// <summary>Writes the document.</summary>");
        code.Open("public string Format(FormatOptions options = default)");
        code.Line("OnFormatting(ref options);");
        code.Line("using var w = new XmlBuffer(options);");
        code.Line($"{(type.Paired ? "WriteXmlPaired" : "WriteXml")}(w, RootName);");
        code.Line("return w.ToString();");
        code.Close().Line();
    }
}
