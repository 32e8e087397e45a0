using System.Globalization;
using System.Text;
using Libvirt.Abi.Documentation;
using Libvirt.Abi.Model;

namespace Libvirt.Abi.Emit;

/// <summary>Writes the XML API descriptions that language bindings are generated from, in the format of native libvirt.</summary>
public sealed class ApiXmlWriter(ApiDescription api, Texts texts)
{
    private readonly StringBuilder xml = new();

    /// <summary>The files abi/xml/*-api.xml.</summary>
    public IEnumerable<GeneratedFile> Write()
    {
        foreach (var name in (string[])["libvirt", "libvirt-qemu", "libvirt-lxc", "libvirt-admin"])
        {
            xml.Clear();
            WriteApi(name);
            yield return new GeneratedFile($"abi/xml/{name}-api.xml", xml.ToString());
        }
    }

    private void WriteApi(string name)
    {
        xml.Append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.Append(CultureInfo.InvariantCulture, $"<api name='{name}'>\n  <files>\n");
        foreach (var header in texts.Headers.Where(h => h.Api == name).OrderBy(h => h.Name + ".h", StringComparer.Ordinal))
            WriteFile(header);
        xml.Append("  </files>\n  <symbols>\n");
        var library = name + ".so.0";
        foreach (var macro in InOrder(api.Macros.Where(m => m.Library == library)))
            WriteMacro(macro);
        var constants = api.Enums.Where(e => e.Library == library).SelectMany(e => e.Constants.Select(c => (Enum: e, Constant: c)));
        foreach (var (enumeration, constant) in constants.OrderBy(c => c.Constant.Name, StringComparer.Ordinal))
            WriteConstant(enumeration, constant);
        foreach (var type in InOrder(api.Typedefs.Concat<IApiEntry>(api.Structs).Concat(api.Opaque).Where(t => LibraryOf(t) == library)))
            WriteType(type);
        foreach (var variable in InOrder(api.Variables.Where(v => v.Library == library)))
            WriteWithInfo("variable", $"name='{variable.Name}' file='{FileOf(variable)}' type='{variable.Type}' version='{variable.Since}'", texts.Other(variable.Name));
        foreach (var function in InOrder(api.Functions.Concat<IApiEntry>(api.Callbacks).Where(f => LibraryOf(f) == library)))
            WriteFunction(function);
        xml.Append("  </symbols>\n</api>\n");
    }

    private static IEnumerable<T> InOrder<T>(IEnumerable<T> entries) where T : IApiEntry => entries.OrderBy(e => e.Name, StringComparer.Ordinal);

    private static string FileOf(IApiEntry entry) => Path.GetFileNameWithoutExtension(entry.Header);

    private static string LibraryOf(IApiEntry entry) => Extract.Extraction.LibraryOf(entry.Header);

    private void WriteFile(PublicHeader header)
    {
        var name = $"libvirt/{header.Name}.h";
        xml.Append($"    <file name='{header.Name}'>\n");
        xml.Append($"     <summary>{Escape(header.Summary)}</summary>\n     <description>{Escape(header.Description)}</description>\n");
        Exports("macro", api.Macros.Where(m => m.Header == name).Select(m => m.Name));
        Exports("enum", api.Enums.Where(e => e.Header == name).SelectMany(e => e.Constants).Select(c => c.Name));
        var structs = api.Structs.Where(s => s.Header == name).ToList();
        Exports("typedef", api.Typedefs.Where(t => t.Header == name).Select(t => t.Name)
            .Concat(structs.Select(s => s.Name)).Concat(api.Opaque.Where(o => o.Header == name).Select(o => o.Name)));
        // The structure itself is exported by the header that has its body.
        Exports("struct", structs.Where(s => api.Structs.All(o => o.Tag != s.Tag || o.Header == name)
            || s.Name == s.Tag.TrimStart('_')).Select(s => s.Tag).Distinct());
        Exports("variable", api.Variables.Where(v => v.Header == name).Select(v => v.Name));
        Exports("function", api.Functions.Where(f => f.Header == name).Select(f => f.Name)
            .Concat(api.Callbacks.Where(c => c.Header == name).Select(c => c.Name)));
        xml.Append("    </file>\n");
    }

    private void Exports(string kind, IEnumerable<string> names)
    {
        foreach (var name in names.Order(StringComparer.Ordinal))
            xml.Append($"     <exports symbol='{name}' type='{kind}'/>\n");
    }

    private void WriteMacro(ApiMacro macro)
    {
        var attributes = new StringBuilder($"name='{macro.Name}' file='{FileOf(macro)}'");
        if (macro.Parameters is not null)
            attributes.Append($" params='{macro.Parameters}'");
        attributes.Append(macro.Kind == "string" ? $" string='{Escape(macro.Value!.ToString())}'" : $" raw='{Escape(macro.Raw ?? macro.Value!.ToString())}'");
        attributes.Append($" version='{macro.Since}'");
        WriteWithInfo("macro", attributes.ToString(), texts.Other(macro.Name));
    }

    private void WriteConstant(ApiEnum enumeration, ApiConstant constant)
    {
        xml.Append($"    <enum name='{constant.Name}' file='{FileOf(enumeration)}' value='{constant.SameAs ?? $"{constant.Value}"}'");
        if (constant.SameAs is null)
            xml.Append($" value_hex='{(constant.Value < 0 ? "-" : "")}0x{Math.Abs(constant.Value):x}'");
        if (constant.Bit is { } bit)
            xml.Append($" value_bitshift='{bit}'");
        xml.Append($" type='{enumeration.Name}' version='{constant.Since}'");
        if (texts.Other(constant.Name) is { Length: > 0 } about)
            xml.Append($" info='{Escape(about)}'");
        xml.Append("/>\n");
    }

    private void WriteType(IApiEntry type)
    {
        var attributes = $"name='{type.Name}' file='{FileOf(type)}'";
        switch (type)
        {
            case ApiTypedef typedef:
                WriteWithInfo("typedef", $"{attributes} type='{typedef.Type}' version='{typedef.Since}'", texts.Other(typedef.Name));
                break;
            case ApiOpaque opaque:
                xml.Append($"    <struct {attributes} type='{opaque.CType}' version='{opaque.Since}'/>\n");
                break;
            case ApiStruct structure:
                xml.Append($"    <struct {attributes} type='{structure.CType}' version='{structure.Since}'>\n");
                WriteFields(structure.Name, structure.Fields, "      ");
                xml.Append("    </struct>\n");
                break;
        }
    }

    private void WriteFields(string owner, IReadOnlyList<ApiField> fields, string indent)
    {
        foreach (var field in fields)
        {
            var info = Escape(texts.Member(owner, field.Name));
            if (field.Fields is null)
            {
                var type = field.Type.Contains('[') ? CSyntax.Declare(field) : field.Type;
                xml.Append($"{indent}<field name='{field.Name}' type='{type}' info='{info}'/>\n");
                continue;
            }
            xml.Append($"{indent}<field name='{field.Name}' type='union' info='{info}'>\n{indent}  <union>\n");
            WriteFields(owner, field.Fields, indent + "    ");
            xml.Append($"{indent}  </union>\n{indent}</field>\n");
        }
    }

    private void WriteFunction(IApiEntry entry)
    {
        var (tag, returns, parameters, since, acl, module) = entry switch
        {
            ApiFunction f => ("function", f.Returns, f.Parameters, f.Since, f.Acl, f.Module ?? FileOf(f)),
            ApiCallback c => ("functype", c.Returns, c.Parameters, c.Since, null, FileOf(c)),
            _ => throw new ArgumentException("neither a function nor a callback", nameof(entry)),
        };
        xml.Append($"    <{tag} name='{entry.Name}' file='{FileOf(entry)}' module='{module}' version='{since}'>\n");
        xml.Append($"      <info><![CDATA[{texts.Function(entry.Name)}]]></info>\n");
        if (returns == "void")
            xml.Append("      <return type='void'/>\n");
        else
            xml.Append($"      <return type='{returns}' info='{Escape(texts.Returns(entry.Name, returns))}'/>\n");
        foreach (var p in parameters)
            xml.Append($"      <arg name='{p.Name}' type='{Escape(p.Type)}' info='{Escape(texts.Parameter(entry.Name, p))}'/>\n");
        if (acl is not null)
            WriteAcl(acl);
        xml.Append($"    </{tag}>\n");
    }

    private void WriteAcl(ApiAcl acl)
    {
        xml.Append("      <acls>\n");
        foreach (var check in acl.Checks)
            xml.Append($"        <check object='{check.Object}' perm='{check.Permission}'{(check.Condition is null ? "" : $" flags='{Escape(check.Condition)}'")}/>\n");
        foreach (var filter in acl.Filters)
            xml.Append($"        <filter object='{filter.Object}' perm='{filter.Permission}'/>\n");
        xml.Append("      </acls>\n");
    }

    private void WriteWithInfo(string tag, string attributes, string info)
    {
        if (info.Length == 0)
            xml.Append($"    <{tag} {attributes}/>\n");
        else
            xml.Append($"    <{tag} {attributes}>\n      <info><![CDATA[{info}]]></info>\n    </{tag}>\n");
    }

    private static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("'", "&apos;", StringComparison.Ordinal).Replace("\n", "&#10;", StringComparison.Ordinal);
}
