using Libvirt.Documents;
using Libvirt.Documents.Schema;
using Libvirt.Reference.Schemas;

namespace Libvirt.Reference;

/// <summary>Validates many files with our validator: for the comparison with other validators.</summary>
internal static class Verdicts
{
    /// <summary>Answers each line "schema TAB file" with "file TAB ok", or what is wrong.</summary>
    public static int Run(TextReader input, TextWriter output)
    {
        while (input.ReadLine() is { } line)
        {
            var fields = line.Split('\t');
            var schema = SchemaCatalog.Find(fields[0]) ?? throw new ArgumentException("no schema " + fields[0]);
            output.WriteLine(fields[1] + "\t" + Verdict(schema, File.ReadAllText(fields[1])));
        }
        return 0;
    }

    private static string Verdict(DocumentSchema schema, string xml)
    {
        try
        {
            SchemaValidator.Validate(new(xml, ErrorDomain.Xml, ParseOptions.Default), schema);
            return "ok";
        }
        catch (LibvirtException e) when (e.Code == ErrorNumber.XmlInvalidSchema)
        {
            return e.Message.Replace("XML document failed to validate against schema: Unable to validate doc against /usr/share/libvirt/schemas/", "").Replace('\n', ' ') + " (" + e.Error.Str3?.Split(':')[0] + ")";
        }
        catch (LibvirtException e)
        {
            return "malformed: " + e.Message.Replace('\n', ' ');
        }
    }
}
