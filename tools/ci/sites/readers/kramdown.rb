# As Jekyll reads a page without settings: Liquid first, then kramdown with its GFM parser.
require "jekyll"
require "json"
require "tmpdir"

Jekyll.logger.log_level = :error
Dir.mktmpdir do |folder|
  site = Jekyll::Site.new(Jekyll.configuration("source" => folder, "quiet" => true, "disable_disk_cache" => true))
  site.reset
  converter = site.find_converter_instance(Jekyll::Converters::Markdown)
  info = { :registers => { :site => site, :page => {} }, :strict_filters => false, :strict_variables => false }
  pages = JSON.parse($stdin.read).each_with_index.map do |text, index|
    filled = site.liquid_renderer.file("#{index}.md").parse(text).render!({}, info)
    { :html => converter.convert(filled) }
  rescue StandardError => error
    { :fault => error.message }
  end
  $stdout.write(JSON.generate(pages))
end
